package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Sample;
import dev.lanewright.learn.TrainedFixtures;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import dev.lanewright.policy.Source;
import dev.lanewright.signal.FieldValues;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The exported SQL, run by the real DuckDB, starts every request where the engine does. */
class SqlParityTest {
  private static final int POLICIES = 80;
  private static final int CASES = 100;
  private static final List<String> TEXTS = List.of("intent", "tier");
  private static final List<String> SIGNALS =
      List.of("tokens", "expected_output_tokens", "images", "tools", "turns");

  private final List<String> numbers = new ArrayList<>(RandomPolicies.NUMBERS);

  @Test
  void duckDbDecidesAsTheEngineDoes() throws SQLException {
    numbers.add("intent_confidence");
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(33);
    var samples = new ParitySamples(random);
    var evaluator = new TextEvaluator(new TokenCounter());
    var trained = new TrainedFixtures();
    List<Integer> lanes = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:")) {
      for (int p = 0; p < POLICIES; p++) {
        Policy policy = RandomPolicies.of(p);
        List<ParitySamples.Case> cases = new ArrayList<>();
        while (cases.size() < CASES) {
          ParitySamples.Case c = samples.next(policy.tiers().size());
          if (storable(Sample.textOf(c.messages()))) {
            cases.add(c);
          }
        }
        var table = new ParityTable(cases, policy, evaluator, trained);
        Run run = Run.of(table.table(), policy);
        fill(db, cases, table);
        String sql =
            Exports.files(policy, Target.SQL_DUCKDB, ModelTexts.NONE).firstEntry().getValue();
        List<String> found = lanes(db, sql);
        for (int i = 0; i < CASES; i++) {
          assertThat(found.get(i))
              .as("policy %d, case %s", p, cases.get(i))
              .isEqualTo(policy.tiers().get(run.start()[i]).name());
          lanes.add((int) run.start()[i]);
        }
      }
    }
    assertThat(lanes).contains(0, 1, 2, 3, 4, 5);
  }

  /** A database's texts are Unicode without NUL; halves of surrogate pairs are none. */
  private static boolean storable(String text) {
    return text.indexOf(0) < 0
        && new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
  }

  private void fill(Connection db, List<ParitySamples.Case> cases, ParityTable table)
      throws SQLException {
    List<String> doubles = new ArrayList<>(numbers);
    doubles.addAll(SIGNALS);
    try (Statement s = db.createStatement()) {
      s.execute(
          "CREATE OR REPLACE TABLE log (n INTEGER, prompt VARCHAR, "
              + TEXTS.stream().map(t -> t + " VARCHAR, ").collect(Collectors.joining())
              + doubles.stream().map(d -> d + " DOUBLE").collect(Collectors.joining(", "))
              + ")");
    }
    String places = "?, ".repeat(1 + TEXTS.size() + doubles.size()) + "?";
    db.setAutoCommit(false);
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO log VALUES (" + places + ")")) {
      for (int i = 0; i < cases.size(); i++) {
        var c = cases.get(i);
        int at = 1;
        insert.setInt(at++, i);
        insert.setString(at++, Sample.textOf(c.messages()));
        for (String t : TEXTS) {
          insert.setString(at++, FieldValues.text(c.fields().get(t)));
        }
        for (String d : numbers) {
          number(insert, at++, FieldValues.number(c.fields().get(d)));
        }
        for (String s : SIGNALS) {
          number(insert, at++, table.number(Source.signal(s), c));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    db.commit();
    db.setAutoCommit(true);
  }

  private static void number(PreparedStatement insert, int at, double value) throws SQLException {
    @Nullable Double boxed = Double.isNaN(value) ? null : value;
    insert.setObject(at, boxed);
  }

  private static List<String> lanes(Connection db, String sql) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Statement s = db.createStatement();
        ResultSet r = s.executeQuery("SELECT " + sql + " AS lane FROM log ORDER BY n")) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }
}
