package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of a file into a set, in an open transaction. The newest samples wait in memory, so
 * that a long table's rows of one sample come together there; later ones are merged on disk.
 */
final class SampleWriter implements AutoCloseable {
  /** Categories that fit the engine's codes. */
  private static final int MAX_CATEGORIES = Short.MAX_VALUE;

  private static final String OTHER = "(other)";
  private static final int WAITING = 1_024;
  private static final long WAITING_CHARS = 8_000_000;

  private final Connection c;
  private final long evalSet;
  private final SetIndex index;
  private final Overlap overlap;
  private final Dictionary categories;
  private final Dictionary fields;
  private final ModelCodes models;
  private final SampleInserts inserts;
  private final List<Draft> waiting = new ArrayList<>();
  private final Set<String> met = new LinkedHashSet<>();
  private final ImportWarnings warnings = new ImportWarnings();
  private long waitingChars;
  private long answers;

  SampleWriter(Connection c, long evalSet, SetIndex index) throws SQLException {
    this.c = c;
    this.evalSet = evalSet;
    this.index = index;
    this.overlap = new Overlap(index.size());
    this.categories = new Dictionary(c, "category", evalSet);
    this.fields = new Dictionary(c, "field", evalSet);
    this.models = new ModelCodes(c, evalSet);
    this.inserts = new SampleInserts(c, fields);
  }

  /** Puts a sample; returns its number within the set. */
  int write(Sample sample, List<Answer> more) throws SQLException {
    int known = index.known(sample.key());
    int firstWaiting = index.size() - waiting.size() - (known < 0 ? 1 : 0);
    if (known < 0) {
      var draft = new Draft(index.size() - 1, sample, List.of());
      add(draft, more);
      waiting.add(draft);
    } else if (known >= firstWaiting) {
      Draft draft = waiting.get(known - firstWaiting);
      draft.fill(sample);
      add(draft, more);
    } else {
      mergeStored(known, sample, more);
    }
    int number = known < 0 ? index.size() - 1 : known;
    if (waiting.size() >= WAITING || waitingChars > WAITING_CHARS) {
      flush();
    }
    return number;
  }

  private void mergeStored(int number, Sample sample, List<Answer> more) throws SQLException {
    Draft draft = SampleRows.load(c, Ids.of(evalSet, number), categories.names(), fields.names());
    if (draft == null) {
      throw Unpacker.damaged();
    }
    Sample before = draft.sample();
    draft.fill(sample);
    add(draft, more);
    if (draft.answers.size() > draft.stored || !draft.sample().equals(before)) {
      put(draft, true);
    }
  }

  private void add(Draft draft, List<Answer> more) {
    for (Answer a : more) {
      int model = models.code(a.model());
      if (!overlap.repeats(draft, model, a)) {
        draft.add(model, a);
        answers++;
        warnings.answer(a);
        waitingChars += a.text() == null ? 0 : a.text().length();
      }
    }
    for (Message m : draft.sample().messages()) {
      waitingChars += m.content().length();
    }
  }

  /** Puts every waiting sample on disk. */
  void flush() throws SQLException {
    for (Draft draft : waiting) {
      put(draft, false);
    }
    waiting.clear();
    waitingChars = 0;
  }

  private void put(Draft draft, boolean replace) throws SQLException {
    int category = category(draft.sample().category());
    long hash = index.note(draft.number, draft.sample(), category);
    inserts.put(Ids.of(evalSet, draft.number), draft, category, hash, replace);
  }

  private int category(@Nullable String name) {
    if (name == null) {
      return -1;
    }
    met.add(name);
    boolean full = categories.size() >= MAX_CATEGORIES - 1 && !categories.has(name);
    if (full) {
      warnings.categoryOverCap();
    }
    return categories.code(full ? OTHER : name);
  }

  /** Answers added. */
  long answers() {
    return answers;
  }

  /** What the user should hear; {@code rows} with those set aside. */
  List<String> warnings(long rows, long rejected, long uncategorised) {
    return warnings.say(rows, rejected, uncategorised, MAX_CATEGORIES, OTHER);
  }

  /** Categories of the file. */
  List<String> categories() {
    return List.copyOf(met);
  }

  ModelCodes models() {
    return models;
  }

  @Override
  public void close() throws SQLException {
    inserts.close();
  }
}
