package dev.lanewright.ship;

/** What a policy is exported as. */
public enum Target {
  /** The policy's own JSON form, to be loaded back. */
  POLICY("policy.json"),
  /** One dependency-free Python 3 file. */
  PYTHON("lanewright_router.py"),
  /** One dependency-free JavaScript file, for {@code require} and {@code import}. */
  JAVASCRIPT("lanewright_router.cjs");

  private final String fileName;

  Target(String fileName) {
    this.fileName = fileName;
  }

  /** Name of the file that is written. */
  public String fileName() {
    return fileName;
  }
}
