package org.calmtrace.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calmtrace.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One code that we refuse with, as its constant declares it. */
record RefusalCode(Enum<?> constant, String code, int status, @Nullable String citation) {

  /** What the door and the protocol refuse is no feature's refusal, but has a code as well. */
  private static final List<String> OTHERS =
      List.of("org.calmtrace.security.Denial", "org.calmtrace.web.problem.HttpFault");

  private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)`");

  static List<RefusalCode> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.calmtrace")
            .stream()
            .filter(RefusalCode::refuses)
            .sorted(Comparator.comparing(JavaClass::getName))
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
            .map(constant -> of((Enum<?>) constant))
            .toList();
  }

  private static boolean refuses(JavaClass type) {
    return type.isEnum() && (type.isAssignableTo(Refusal.class) || OTHERS.contains(type.getName()));
  }

  private static RefusalCode of(Enum<?> constant) {
    return constant instanceof Refusal refusal
        ? new RefusalCode(constant, refusal.code(), refusal.kind().status(), refusal.citation())
        : new RefusalCode(
            constant,
            (String) read(constant, "code"),
            ((HttpStatus) read(constant, "status")).value(),
            null);
  }

  private static Object read(Enum<?> constant, String name) {
    try {
      Field field = constant.getDeclaringClass().getDeclaredField(name);
      field.setAccessible(true);
      return Objects.requireNonNull(field.get(constant));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it is about: the part before the point. */
  String group() {
    return code.substring(0, code.indexOf('.'));
  }

  /** An example of each argument of its words, as its Javadoc gives them. */
  List<Object> arguments() {
    String[] javadoc = Javadocs.ofConstant(constant).split("Arguments?: ", 2);
    return Arrays.stream(javadoc)
        .skip(1)
        .flatMap(said -> EXAMPLE.matcher(said).results())
        .<Object>map(found -> value(found.group(1)))
        .toList();
  }

  /** Numbers are shown in the reader's way. */
  private static Object value(String example) {
    return example.matches("\\d{1,9}") ? Integer.valueOf(example) : example;
  }
}
