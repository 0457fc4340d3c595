package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.traffic.LoggedCall;

/** Reads the rows of one layout. Safe for use by many threads, each with its own parser. */
interface RowReader {
  /**
   * Reads one row, which may hold several calls or none.
   *
   * @throws BadRow when the row is to be set aside
   */
  void read(RawRow row, JsonText json, Calls out);

  /** Takes what a row holds. */
  interface Calls {
    /** A call. */
    void call(LoggedCall call);

    /** Something that is no call to a model, such as a span of a tool or a row that was joined. */
    void other();

    /** A part of a row that cannot be used, where the rest of the row can. */
    void bad(String reason);
  }
}
