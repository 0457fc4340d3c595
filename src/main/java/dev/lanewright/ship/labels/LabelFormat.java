package dev.lanewright.ship.labels;

/** What labels and verdicts can be written as. */
public enum LabelFormat {
  /** One row per verdict, with the pair's settled label; no texts. */
  CSV("csv", "CSV, one row per verdict"),
  /** One object per pair: texts, verdicts, everything reviewers did. */
  JSONL("jsonl", "JSONL, one pair per line"),
  /** The file that LLM Comparator (PAIR) opens. */
  LLM_COMPARATOR("json", "LLM Comparator JSON"),
  /** Preference pairs: prompt, chosen, rejected; one per line. */
  DPO("jsonl", "DPO preference pairs"),
  /** One page to read, without scripts. */
  HTML("html", "HTML page");

  private final String extension;
  private final String words;

  LabelFormat(String extension, String words) {
    this.extension = extension;
    this.words = words;
  }

  /** File name extension, without the dot. */
  public String extension() {
    return extension;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
