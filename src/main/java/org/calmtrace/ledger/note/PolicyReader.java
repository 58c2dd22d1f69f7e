package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one policy file, line by line. It is a file of octets: names are compared as such, so each
 * octet is one character here.
 */
final class PolicyReader {

  private static final String NO_QUORUM = "none";

  private final Set<VerifierKey> logs = new LinkedHashSet<>();
  private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private final List<Policy.Group> groups = new ArrayList<>();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable String quorum;

  Policy read(byte[] file) throws MalformedException {
    Strict.requireShort("policy", file);
    // Cut off in the middle of a line, a policy might still be one, and ask for less.
    int number = 0;
    for (String line : Strict.lines("policy", new String(file, ISO_8859_1))) {
      number++;
      try {
        line(line);
      } catch (MalformedException e) {
        throw new MalformedException("Line " + number + " of the policy: " + e.getMessage());
      }
    }
    if (quorum == null) {
      throw new MalformedException("The policy has no line \"quorum\"");
    }
    return new Policy(logs, witnesses, groups, quorum.equals(NO_QUORUM) ? null : quorum);
  }

  private void line(String line) throws MalformedException {
    if (line.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
      throw new MalformedException(
          "It holds a control character: line ends are a line feed and nothing else");
    }
    List<String> items = items(line);
    if (items.isEmpty() || items.getFirst().startsWith("#")) {
      return;
    }
    switch (items.getFirst()) {
      case "log" -> log(items);
      case "witness" -> witness(items);
      case "group" -> group(items);
      case "quorum" -> quorum(items);
      default ->
          throw new MalformedException(
              "It begins with " + readable(items.getFirst()) + ", which is not known");
    }
  }

  private static List<String> items(String line) {
    String inner = line.replace('\t', ' ').replaceAll(" +", " ");
    inner = inner.startsWith(" ") ? inner.substring(1) : inner;
    return inner.isEmpty() ? List.of() : List.of(inner.split(" "));
  }

  private void log(List<String> items) throws MalformedException {
    requireItems(items, 2, 3, "log <key> [<address>]");
    VerifierKey key = key(items.get(1), KeyType.ED25519, "a log's");
    if (!isNew(key, logs.stream().toList())) {
      throw new MalformedException("It names a log's key a second time");
    }
    logs.add(key);
  }

  private void witness(List<String> items) throws MalformedException {
    requireItems(items, 3, 4, "witness <name> <key> [<address>]");
    define(items.get(1));
    VerifierKey key = key(items.get(2), KeyType.COSIGNATURE_V1, "a witness's");
    if (!isNew(key, List.copyOf(witnesses.values()))) {
      throw new MalformedException("It names a witness's key a second time");
    }
    witnesses.put(items.get(1), key);
  }

  private static VerifierKey key(String text, KeyType type, String whose)
      throws MalformedException {
    VerifierKey key = VerifierKey.parse(Strict.utf8("key", text.getBytes(ISO_8859_1)));
    if (key.type() != type) {
      throw new MalformedException(
          "The key of " + key.name() + " is not " + whose + ", which is of type " + type.code());
    }
    return key;
  }

  /** Two names of one key are one key: a witness counts once. */
  private static boolean isNew(VerifierKey key, List<VerifierKey> others) {
    return others.stream().noneMatch(other -> Arrays.equals(other.publicKey(), key.publicKey()));
  }

  private void group(List<String> items) throws MalformedException {
    requireItems(items, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <member>…");
    List<String> listed = items.subList(3, items.size());
    for (String member : listed) {
      requireDefined(member);
      if (!members.add(member)) {
        throw new MalformedException(readable(member) + " is in a group already");
      }
    }
    define(items.get(1));
    groups.add(new Policy.Group(items.get(1), threshold(items.get(2), listed.size()), listed));
  }

  private static int threshold(String text, int members) throws MalformedException {
    return switch (text) {
      case "any" -> 1;
      case "all" -> members;
      default -> {
        long threshold = Strict.decimal("threshold", readable(text));
        if (threshold < 1 || threshold > members) {
          throw new MalformedException(threshold + " of " + members + " members cannot be asked");
        }
        yield (int) threshold;
      }
    };
  }

  private void quorum(List<String> items) throws MalformedException {
    requireItems(items, 2, 2, "quorum <name>");
    if (quorum != null) {
      throw new MalformedException("It is a second quorum");
    }
    if (!items.get(1).equals(NO_QUORUM)) {
      requireDefined(items.get(1));
    }
    quorum = items.get(1);
  }

  private void define(String name) throws MalformedException {
    if (name.equals(NO_QUORUM) || !defined.add(name)) {
      throw new MalformedException("The name " + readable(name) + " is taken");
    }
  }

  private void requireDefined(String name) throws MalformedException {
    if (!defined.contains(name)) {
      throw new MalformedException("Nothing before it is named " + readable(name));
    }
  }

  private static void requireItems(List<String> items, int from, int to, String form)
      throws MalformedException {
    if (items.size() < from || items.size() > to) {
      throw new MalformedException("It should be: " + form);
    }
  }

  /** A name for a person, who thinks in characters. */
  static String readable(String octets) {
    return new String(octets.getBytes(ISO_8859_1), UTF_8);
  }
}
