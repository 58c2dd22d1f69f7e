package org.calmtrace.vault;

/** The vault's metrics: name, unit and meaning. They count texts and keys, never say whose. */
enum VaultMeter {
  SEALED("calmtrace.vault.sealed", "texts", "Personal texts sealed"),
  OPENED("calmtrace.vault.opened", "texts", "Personal texts opened"),
  KEYS_MADE("calmtrace.vault.made", "keys", "Keys made for new subjects"),
  KEYS_UNWRAPPED(
      "calmtrace.vault.unwrapped", "keys", "Keys unwrapped because they were not in memory"),
  KEYS_OPEN("calmtrace.vault.open", "keys", "Opened keys in memory now");

  final String metric;
  final String unit;
  final String description;

  VaultMeter(String metric, String unit, String description) {
    this.metric = metric;
    this.unit = unit;
    this.description = description;
  }
}
