package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.RowSink;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The import of one file into one eval set: all of it or nothing. Rows go to disk on another
 * thread; {@link #accept} waits when that thread falls behind, so memory stays bounded. One thread
 * calls. No other write to the workspace proceeds until {@link #close}.
 */
public final class ImportRun implements RowSink, AutoCloseable {
  /** How many rejected rows a summary lists. */
  public static final int FIRST_REJECTED = 100;

  private ImportRun() {}

  /**
   * Begins. The set is made when there is none of that name.
   *
   * @param fileName without its folders
   * @param fileSha256 of the file's bytes, in hex: the same file adds nothing to the same set again
   * @param mappingJson the mapping as JSON text, kept for the record
   * @param executor runs the writing; must give it a thread other than the caller's
   */
  public static ImportRun begin(
      Workspace workspace,
      String evalSetName,
      String fileName,
      String fileSha256,
      String mappingJson,
      Executor executor) {
    return Later.yet();
  }

  /** Whether this file is in this set already: then rows are ignored and need not be read. */
  public boolean alreadyImported() {
    return Later.yet();
  }

  @Override
  public void accept(Sample sample, List<Answer> answers) {
    Later.yet();
  }

  @Override
  public void reject(Rejected rejected) {
    Later.yet();
  }

  /**
   * Makes the file part of the set: samples that never got a request are set aside, splits are
   * drawn for new samples. Everyone sees the result from here on.
   *
   * @throws StoreException when writing failed; nothing of the file is kept then
   */
  public ImportSummary commit() {
    return Later.yet();
  }

  /** Without {@link #commit} takes back everything of this file. */
  @Override
  public void close() {
    Later.yet();
  }
}
