package dev.lanewright.traffic.redact;

/** What is taken out of texts, and what stands in its place. */
public enum Kind {
  /** Keys and tokens of services, by their published forms. */
  KEY("[key]", "keys and tokens"),
  /** E-mail addresses. */
  EMAIL("[email]", "e-mail addresses"),
  /** Payment card numbers: 13 to 19 digits that pass Luhn's check. */
  CARD("[card]", "card numbers"),
  /** Phone numbers with a country code, or grouped as phone numbers are. */
  PHONE("[phone]", "phone numbers");

  private final String mark;
  private final String label;

  Kind(String mark, String label) {
    this.mark = mark;
    this.label = label;
  }

  /** What stands in its place. */
  public String mark() {
    return mark;
  }

  /** As shown to people. */
  public String label() {
    return label;
  }
}
