package org.calmtrace.reference;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the Javadoc of the sources says, each as one line of Markdown; empty where it is silent. */
final class Javadocs {

  private Javadocs() {}

  static String of(Class<?> type) {
    return line(read(type).getComment());
  }

  static String ofConstant(Enum<?> constant) {
    return named(read(constant.getDeclaringClass()).getEnumConstants(), constant.name());
  }

  static String ofMethod(Class<?> type, String name) {
    return named(read(type).getMethods(), name);
  }

  /** What the record says, or else the type that it implements. */
  static String ofComponent(Class<?> record, String name) {
    Optional<ParamJavadoc> own =
        read(record).getRecordComponents().stream()
            .filter(component -> component.getName().equals(name))
            .findFirst();
    return own.map(component -> line(component.getComment()))
        .orElseGet(
            () ->
                interfaces(record)
                    .map(type -> ofMethod(type, name))
                    .filter(words -> !words.isEmpty())
                    .map(Javadocs::asOfComponent)
                    .findFirst()
                    .orElse(""));
  }

  /** Components are described in half sentences, methods in whole ones. */
  private static String asOfComponent(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1).replaceAll("\\.$", "");
  }

  /** All that a type implements, the nearest first. */
  static Stream<Class<?>> interfaces(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
  }

  private static ClassJavadoc read(Class<?> type) {
    return RuntimeJavadoc.getJavadoc(type);
  }

  private static String named(List<? extends BaseJavadoc> members, String name) {
    return members.stream()
        .filter(member -> member.getName().equals(name))
        .findFirst()
        .map(member -> line(member.getComment()))
        .orElse("");
  }

  private static String line(Comment comment) {
    Markdown markdown = new Markdown();
    comment.visit(markdown);
    return markdown.text.toString().replaceAll("\\s+", " ").strip();
  }

  private static final class Markdown implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void commentText(String value) {
      text.append(value);
    }

    @Override
    public void inlineLink(Link link) {
      inlineTag("link", link.getLabel());
    }

    @Override
    public void inlineTag(String name, String value) {
      text.append('`').append(value.strip()).append('`');
    }

    @Override
    public void inlineValue(Value value) {
      throw new IllegalArgumentException("Not to be read by this: {@value}");
    }
  }
}
