package org.calmtrace.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import org.calmtrace.platform.PrivateFile;

/** The one password of the demonstration: given, or made once and kept beside the keys. */
final class DemoPassword {

  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";
  private static final int WORDS = 4;

  private DemoPassword() {}

  /** What the file holds; made first if there is none. */
  static String keptIn(PrivateFile file, RandomGenerator random) {
    try {
      var kept = file.read();
      if (kept.isEmpty()) {
        file.create(fresh(random));
        kept = file.read();
      }
      return kept.map(String::strip)
          .filter(password -> !password.isEmpty())
          .orElseThrow(() -> new IllegalStateException(file.path() + " is empty: delete it"));
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration's password in " + file.path(), e);
    }
  }

  /**
   * 64 bits as four words that can be said over a telephone, e.g. {@code lusab-babad-gutih-tugad}.
   */
  static String fresh(RandomGenerator random) {
    StringJoiner words = new StringJoiner("-");
    for (int i = 0; i < WORDS; i++) {
      words.add(word(random));
    }
    return words.toString();
  }

  /** 16 bits: consonants hold four each, vowels two. */
  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (String letters : new String[] {CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS}) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
