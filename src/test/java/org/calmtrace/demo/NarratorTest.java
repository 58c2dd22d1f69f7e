package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Technique;
import org.junit.jupiter.api.Test;

/** Reports should read as if people had written them. */
class NarratorTest {

  private static final List<Optional<String>> ALL = narratives();

  private static List<Optional<String>> narratives() {
    ToldYear told = new ToldYear(ToldYear.SOWN);
    return told.incidents.values().stream().map(state -> told.narrative(state.reported())).toList();
  }

  private static List<String> told() {
    return ALL.stream().flatMap(Optional::stream).toList();
  }

  @Test
  void someHaveNoWordsAtAll() {
    assertThat(ALL.size() - told().size()).isBetween(ALL.size() / 20, ALL.size() / 5);
  }

  @Test
  void noWordsStandMoreOftenThanAFewTimes() {
    Map<String, Integer> counts = new HashMap<>();
    told().forEach(words -> counts.merge(words, 1, Integer::sum));

    assertThat(Collections.max(counts.values())).isLessThanOrEqualTo(4);
    assertThat(counts.size()).isGreaterThan(told().size() * 8 / 10);
  }

  @Test
  void lengthsAreUneven() {
    int[] counts = new int[4];
    for (String words : told()) {
      int length = words.split(" ").length;
      counts[length <= 5 ? 0 : length <= 12 ? 1 : length <= 25 ? 2 : 3]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(told().size() / 40, told().size() / 2);
    }
  }

  @Test
  void neighboursDoNotReadAlike() {
    List<String> told = told();
    int alike = 0;
    for (int i = 1; i < told.size(); i++) {
      if (told.get(i).equalsIgnoreCase(told.get(i - 1))) {
        alike++;
      }
    }
    assertThat(alike).isZero();
  }

  @Test
  void everySlotIsFilled() {
    assertThat(told()).noneMatch(words -> words.contains("{") || words.contains("@"));
  }

  @Test
  void thereIsSomethingToSayOfEverything() {
    Phrases phrases = new Phrases();
    for (Antecedent each : Antecedent.values()) {
      assertThat(phrases.of("open " + each.code())).as(each.code()).hasSizeGreaterThan(4);
    }
    for (Behaviour each : Behaviour.values()) {
      assertThat(phrases.of("did " + each.code())).as(each.code()).hasSizeGreaterThan(1);
    }
    for (Outcome each : Outcome.values()) {
      assertThat(phrases.of("end " + each.code())).as(each.code()).hasSizeGreaterThan(2);
    }
    for (Technique each : Signs.TECHNIQUES) {
      assertThat(phrases.of("helped " + each.code())).as(each.code()).isNotEmpty();
      assertThat(phrases.of("failed " + each.code())).as(each.code()).isNotEmpty();
    }
    assertThat(phrases.count()).isGreaterThan(900);
  }

  @Test
  void noPieceIsWrittenTwice() {
    Pattern heading = Pattern.compile("\\[.*]");
    for (String file : List.of("narratives.txt", "attempts.txt")) {
      Set<String> seen = new HashSet<>();
      assertThat(DemoFiles.lines(file))
          .allMatch(line -> heading.matcher(line).matches() || seen.add(line));
    }
  }
}
