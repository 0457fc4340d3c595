package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.RowSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file into one eval set: all of it or nothing, as one transaction. Rows go to
 * disk on another thread; {@link #accept} waits when that thread falls behind, so memory stays
 * bounded. One thread calls. No other write to the workspace proceeds until {@link #close}. Closing
 * the workspace meanwhile ends the import: the next call throws, and nothing of it is kept.
 *
 * <p>An answer that an earlier file brought with the same values adds nothing; a second answer of a
 * model within a file is a repeat.
 */
public final class ImportRun implements RowSink, AutoCloseable {
  /** How many rejected rows a summary lists. */
  public static final int FIRST_REJECTED = 100;

  private final Workspace workspace;
  private final Connection c;
  private final ImportTarget target;
  private final String fileName;
  private final RowQueue queue = new RowQueue();
  private final List<Rejected> first = new ArrayList<>();
  private final @Nullable SampleWriter writer;
  private final RejectedRows rejects;
  private final JudgedWriter judged;
  private final SetIndex index;
  private final CompletableFuture<?> writing;
  private long rows;
  private long rejectedCount;
  private boolean open = true;

  private ImportRun(
      Workspace workspace, Connection c, ImportTarget target, String fileName, Executor executor)
      throws SQLException {
    this.workspace = workspace;
    this.c = c;
    this.target = target;
    this.fileName = fileName;
    this.rejects = new RejectedRows(c, target.run());
    this.judged = new JudgedWriter(c, target.evalSet());
    if (target.run() < 0) {
      index = new SetIndex();
      writer = null;
      writing = CompletableFuture.completedFuture(null);
    } else {
      index = SetIndex.of(c, target.evalSet(), target.next());
      var samples = new SampleWriter(c, target.evalSet(), index);
      writer = samples;
      writing = CompletableFuture.runAsync(() -> write(samples), executor);
    }
  }

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
    if (evalSetName.isBlank()) {
      throw new StoreException("An eval set needs a name.");
    }
    Connection c = workspace.takeWriter();
    try {
      c.setAutoCommit(false);
      var target = ImportTarget.of(c, evalSetName, fileName, fileSha256, mappingJson);
      return new ImportRun(workspace, c, target, fileName, executor);
    } catch (SQLException e) {
      StoreException problem = Problems.of(workspace.file(), e);
      Transaction.rollBack(c, problem);
      workspace.returnWriter();
      throw problem;
    } catch (RuntimeException e) {
      Transaction.rollBack(c, e);
      workspace.returnWriter();
      throw e;
    }
  }

  /** Whether this file is in this set already: then rows are ignored and need not be read. */
  public boolean alreadyImported() {
    return writer == null;
  }

  @Override
  public void accept(Sample sample, List<Answer> answers) {
    workspace.checkOpen();
    if (writer != null) {
      rows++;
      if (writing.isDone()) {
        await();
      }
      queue.add(new RowQueue.Row(sample, answers), writing, workspace::checkOpen);
    }
  }

  @Override
  public void judged(Judged row) {
    workspace.checkOpen();
    if (writer != null) {
      rows++;
      if (writing.isDone()) {
        await();
      }
      queue.add(new RowQueue.Verdicts(row), writing, workspace::checkOpen);
    }
  }

  @Override
  public void reject(Rejected row) {
    workspace.checkOpen();
    if (writer != null) {
      rows++;
      count(row);
      queue.add(new RowQueue.Bad(row), writing, workspace::checkOpen);
    }
  }

  private void count(Rejected row) {
    rejectedCount++;
    if (first.size() < FIRST_REJECTED) {
      first.add(row);
    }
  }

  /**
   * Makes the file part of the set: samples that never got a request are set aside, splits are
   * drawn for new samples. Everyone sees the result from here on.
   *
   * @throws StoreException when writing failed; nothing of the file is kept then
   */
  public ImportSummary commit() {
    if (!open) {
      throw new IllegalStateException("the import has ended");
    }
    workspace.checkOpen();
    SampleWriter samples = writer;
    if (samples == null) {
      return new ImportSummary(
          target.evalSet(), true, 0, 0, 0, 0, List.of(), List.of(), 0, List.of(), List.of());
    }
    queue.end(writing, workspace::checkOpen);
    await();
    try {
      ImportSummary summary = finish(samples);
      Transaction.commit(c);
      samples.close();
      WorkspaceFile.foldLog(c);
      open = false;
      workspace.returnWriter();
      return summary;
    } catch (SQLException e) {
      throw Problems.of(workspace.file(), e);
    } catch (WriteFailed e) {
      throw Problems.of(workspace.file(), e.sql());
    }
  }

  private ImportSummary finish(SampleWriter samples) throws SQLException {
    var finish = new ImportFinish(c, target, index);
    long lacking = 0;
    for (Rejected row : finish.dropLacking(fileName)) {
      count(row);
      rejects.put(row);
      lacking++;
    }
    long added = index.size() - target.next() - lacking;
    long answers = samples.answers() - finish.droppedAnswers();
    finish.count(added, answers, rejectedCount);
    return new ImportSummary(
        target.evalSet(),
        false,
        added,
        answers,
        judged.pairs(),
        judged.verdicts(),
        judged.models(samples.models().met()),
        samples.categories(),
        rejectedCount,
        first,
        samples.warnings(rows, rejectedCount, index.uncategorised(target.next())));
  }

  private void write(SampleWriter samples) {
    try {
      RowQueue.Batch batch;
      do {
        batch = queue.take();
        for (RowQueue.Item item : batch.items()) {
          switch (item) {
            case RowQueue.Row row -> samples.write(row.sample(), row.answers());
            case RowQueue.Verdicts row -> judged.put(samples, row.row());
            case RowQueue.Bad bad -> rejects.put(bad.rejected());
          }
        }
      } while (!batch.last());
      samples.flush();
    } catch (SQLException e) {
      throw new WriteFailed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The import was interrupted.", e);
    }
  }

  /** Waits for the writing thread; passes its failure on. */
  private void await() {
    try {
      writing.join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case WriteFailed failed -> Problems.of(workspace.file(), failed.sql());
        case StoreException store -> store;
        case null, default -> e;
      };
    }
  }

  /** Without {@link #commit} takes back everything of this file. */
  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    queue.abandon(writing);
    var cause = new StoreException("The import was taken back.");
    if (writer != null) {
      writing.handle((done, failure) -> done).join();
      try {
        writer.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
    Transaction.rollBack(c, cause);
    workspace.returnWriter();
  }
}
