package dev.lanewright.store;

import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts rows of verdicts of a file into a set, in an open transaction. */
final class JudgedWriter {
  private final Connection c;
  private final long evalSet;
  private final VerdictRows rows;
  private final Set<String> models = new LinkedHashSet<>();
  private long pairsBefore = -1;
  private long verdicts;

  JudgedWriter(Connection c, long evalSet) {
    this.c = c;
    this.evalSet = evalSet;
    this.rows = new VerdictRows(c);
  }

  void put(SampleWriter samples, Judged row) throws SQLException {
    if (pairsBefore < 0) {
      pairsBefore = count();
    }
    long sample = Ids.of(evalSet, samples.write(row.sample(), List.of()));
    Pair pair = row.pair();
    if (pair != null) {
      note(pair.a().model());
      note(pair.b().model());
      VerdictRows.Place place = rows.pair(evalSet, sample, pair);
      for (Verdict v : row.verdicts()) {
        verdicts += rows.verdict(place, v) ? 1 : 0;
      }
    }
    for (Rating r : row.ratings()) {
      note(r.model());
      verdicts += rows.rating(evalSet, sample, r) ? 1 : 0;
    }
  }

  private void note(@Nullable String model) {
    if (model != null) {
      models.add(model);
    }
  }

  /** Pairs that were not there before. */
  long pairs() throws SQLException {
    return pairsBefore < 0 ? 0 : count() - pairsBefore;
  }

  /** Verdicts and ratings added. */
  long verdicts() {
    return verdicts;
  }

  /** Models met, with those of the answers. */
  List<String> models(List<String> ofAnswers) {
    var all = new LinkedHashSet<>(ofAnswers);
    all.addAll(models);
    return List.copyOf(all);
  }

  private long count() throws SQLException {
    return Sql.number(c, "SELECT count(*) FROM pair WHERE evalset = ?", evalSet);
  }
}
