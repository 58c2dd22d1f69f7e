package org.calmtrace.vault;

/** The vault's metrics: name, unit and meaning. They count texts and keys, never say whose. */
enum VaultMeter {
  SEALED("calmtrace.vault.texts.sealed", "texts", "Personal texts sealed"),
  OPENED("calmtrace.vault.texts.opened", "texts", "Personal texts opened"),
  KEYS_MADE("calmtrace.vault.keys.made", "keys", "Keys made for new subjects"),
  KEYS_UNWRAPPED(
      "calmtrace.vault.keys.unwrapped", "keys", "Keys unwrapped because they were not in memory"),
  KEYS_OPEN("calmtrace.vault.keys.open", "keys", "Opened keys in memory now");

  final String metric;
  final String unit;
  final String description;

  VaultMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
