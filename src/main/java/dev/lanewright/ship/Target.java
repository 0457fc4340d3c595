package dev.lanewright.ship;

/** What a policy is exported as. */
public enum Target {
  /** The policy's own JSON form, to be loaded back. */
  POLICY("policy.json", "Policy file"),
  /** One dependency-free Python 3 file. */
  PYTHON("lanewright_router.py", "Python router"),
  /** One dependency-free JavaScript file, for {@code require} and {@code import}. */
  JAVASCRIPT("lanewright_router.cjs", "JavaScript router");

  private final String fileName;
  private final String title;

  Target(String fileName, String title) {
    this.fileName = fileName;
    this.title = title;
  }

  /** Name of the main file that is written. */
  public String fileName() {
    return fileName;
  }

  /** Shown to people. */
  public String title() {
    return title;
  }
}
