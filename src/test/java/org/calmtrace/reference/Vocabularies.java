package org.calmtrace.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.platform.Code;

/** The coded vocabularies, by the name under which their words stand in the message files. */
public final class Vocabularies {

  private Vocabularies() {}

  /** All that are declared in these packages and below. */
  public static Map<String, Class<? extends Code>> of(String... roots) {
    Map<String, Class<? extends Code>> found = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(roots)) {
      if (type.isEnum() && type.isAssignableTo(Code.class)) {
        found.put(name(type.reflect()), type.reflect().asSubclass(Code.class));
      }
    }
    return found;
  }

  static String name(Class<?> vocabulary) {
    return vocabulary == Stage.class
        ? "state"
        : vocabulary
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
  }
}
