package dev.lanewright.evalset.reader;

import java.util.Locale;

/** The file layouts that are recognised by content. */
public enum Layout {
  ROUTELLM_CSV,
  ROUTERBENCH,
  LONG,
  WIDE,
  NESTED,
  PROMPTFOO,
  CLINC150,
  BANKING77;

  /** The name as commands and JSON write it: {@code routellm-csv}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
