package dev.lanewright.provider.key;

/** Kinds of places that a key comes from, the first that has one counts. */
public enum KeySource {
  /** Typed for this run; kept in memory only. */
  TYPED,
  /** A variable of the environment. */
  ENVIRONMENT,
  /** The system's keychain. */
  KEYCHAIN
}
