package org.calmtrace.incident.pages.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.calmtrace.platform.Code;
import org.calmtrace.staff.Member;

/**
 * One question of a short form. Its name is that of the input's component, so that what a rule
 * refuses leads back to it; its words are in the message files under its label.
 *
 * @param label message key; what to say where it is needed and missing stands under it with {@code
 *     .error}
 * @param words vocabulary of the options' words
 * @param options what can be chosen
 * @param initial what is chosen when the form is first shown
 * @param only what makes it relevant
 * @param place where the form asks it
 */
public record Question(
    String name,
    Kind kind,
    String label,
    boolean needed,
    String words,
    List<Option> options,
    String initial,
    Only only,
    Place place) {

  /** How it is answered. */
  public enum Kind {
    WHEN,
    ONE,
    MANY,
    /** One of several that have names of their own, such as somebody of the staff. */
    NAMED,
    /** Some of the staff. */
    MEMBERS,
    /** Some of the staff, each with the part they took. */
    TEAM,
    /** So many minutes: a usual number, or another one. */
    MINUTES,
    NUMBER,
    YES,
    LINE,
    TEXT
  }

  /** Where a form asks a question. */
  public enum Place {
    /** In sight. */
    OPEN,
    /** One tap away. */
    MORE,
    /** Only after a rule has refused what was said without it. */
    OFFERED
  }

  /**
   * The answers to another question that make one relevant.
   *
   * @param answers codes; empty if it always is
   */
  record Only(String question, Set<String> answers) {

    static final Only ALWAYS = new Only("", Set.of());

    Only {
      answers = Set.copyOf(answers);
    }

    static Only of(String question, Code... answers) {
      return new Only(question, Set.copyOf(Arrays.stream(answers).map(Code::code).toList()));
    }
  }

  /**
   * A choice.
   *
   * @param label its words where no vocabulary has them, e.g. a name
   */
  public record Option(String value, String label) {}

  public Question {
    options = List.copyOf(options);
  }

  public static Question when(String label) {
    return of("occurredAt", Kind.WHEN, label).must();
  }

  public static <C extends Enum<C> & Code> Question one(
      String name, String label, String words, List<C> codes) {
    return of(name, Kind.ONE, label).with(words, codes.stream().map(Code::code).toList());
  }

  public static <C extends Enum<C> & Code> Question one(
      String name, String label, String words, Class<C> vocabulary) {
    return one(name, label, words, Arrays.asList(vocabulary.getEnumConstants()));
  }

  public static <C extends Enum<C> & Code> Question many(
      String name, String label, String words, Class<C> vocabulary) {
    return of(name, Kind.MANY, label).with(words, Code.all(vocabulary));
  }

  /** One of several that no vocabulary has; the first is chosen. */
  public static Question choice(String name, String label, List<Option> options) {
    String first = options.isEmpty() ? "" : options.getFirst().value();
    return new Question(
        name, Kind.NAMED, label, false, "", options, first, Only.ALWAYS, Place.OPEN);
  }

  public static Question staff(String name, String label, List<Member> members) {
    return of(name, Kind.NAMED, label).withPeople("", members);
  }

  /** Some of the members, each with a part of that vocabulary. */
  public static Question team(String name, String label, String words, List<Member> members) {
    return of(name, Kind.TEAM, label).withPeople(words, members);
  }

  /** Any of these members. */
  public static Question members(String name, String label, List<Member> members) {
    return of(name, Kind.MEMBERS, label).withPeople("", members);
  }

  public static Question minutes(String name, String label, List<Integer> usual) {
    return of(name, Kind.MINUTES, label).with("", usual.stream().map(String::valueOf).toList());
  }

  public static Question number(String name, String label) {
    return of(name, Kind.NUMBER, label);
  }

  public static Question yes(String name, String label) {
    return of(name, Kind.YES, label);
  }

  public static Question line(String name, String label) {
    return of(name, Kind.LINE, label);
  }

  public static Question text(String name, String label) {
    return of(name, Kind.TEXT, label);
  }

  private static Question of(String name, Kind kind, String label) {
    return new Question(name, kind, label, false, "", List.of(), "", Only.ALWAYS, Place.OPEN);
  }

  private Question with(String itsWords, List<String> codes) {
    List<Option> all = codes.stream().map(code -> new Option(code, "")).toList();
    return new Question(name, kind, label, needed, itsWords, all, initial, only, place);
  }

  private Question withPeople(String itsWords, List<Member> members) {
    List<Option> all = members.stream().map(it -> new Option(it.id(), it.name())).toList();
    return new Question(name, kind, label, needed, itsWords, all, initial, only, place);
  }

  /** It has to be answered. */
  public Question must() {
    return new Question(name, kind, label, true, words, options, initial, only, place);
  }

  public Question initially(String value) {
    return new Question(name, kind, label, needed, words, options, value, only, place);
  }

  public Question initially(Code code) {
    return initially(code.code());
  }

  /** It is relevant only if {@code kind} is answered with one of these. */
  public Question onlyFor(Code... kinds) {
    return onlyIf("kind", kinds);
  }

  /** It is relevant only if that question is answered with one of these. */
  public Question onlyIf(String question, Code... answers) {
    Only these = Only.of(question, answers);
    return new Question(name, kind, label, needed, words, options, initial, these, place);
  }

  public Question at(Place where) {
    return new Question(name, kind, label, needed, words, options, initial, only, where);
  }

  /** Message key of what to say where it is missing. */
  String missing() {
    return label + ".error";
  }

  /** For the style sheet: {@code only-physical only-mechanical}, or nothing. */
  public String onlyClasses() {
    return String.join(" ", only.answers().stream().sorted().map(it -> "only-" + it).toList());
  }

  boolean offers(String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }

  /** More choices than a hand of chips: a list to choose from. */
  public boolean isLong() {
    return options.size() > 9;
  }
}
