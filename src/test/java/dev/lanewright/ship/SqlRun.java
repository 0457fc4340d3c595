package dev.lanewright.ship;

import dev.lanewright.evalset.Sample;
import dev.lanewright.policy.Policy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs exported SQL over recorded requests in the real DuckDB. */
final class SqlRun {
  private SqlRun() {}

  /** The lane of each request. */
  static List<String> lanes(Policy policy, List<RecordedRequests.Request> requests)
      throws SQLException {
    var types = new TreeMap<String, String>();
    for (RecordedRequests.Request r : requests) {
      r.fields().forEach((k, v) -> types.put(k, v instanceof Double ? "DOUBLE" : "VARCHAR"));
    }
    List<String> fields = List.copyOf(types.keySet());
    String columns =
        fields.stream().map(f -> ", \"" + f + "\" " + types.get(f)).collect(Collectors.joining());
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = db.createStatement()) {
      s.execute(
          "CREATE TABLE log (n INTEGER, images DOUBLE, tools DOUBLE, prompt VARCHAR, tokens DOUBLE"
              + columns
              + ")");
      db.setAutoCommit(false);
      try (PreparedStatement insert =
          db.prepareStatement(
              "INSERT INTO log VALUES (?, NULL, NULL, ?, ?" + ", ?".repeat(fields.size()) + ")")) {
        for (int i = 0; i < requests.size(); i++) {
          RecordedRequests.Request r = requests.get(i);
          insert.setInt(1, i);
          insert.setString(2, Sample.textOf(r.messages()));
          insert.setDouble(3, r.tokens());
          for (int f = 0; f < fields.size(); f++) {
            Object value = r.fields().get(fields.get(f));
            insert.setObject(f + 4, value instanceof Double || value == null ? value : "" + value);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
      db.commit();
      String sql = Exports.files(policy, Target.SQL_DUCKDB).firstEntry().getValue();
      List<String> out = new ArrayList<>();
      try (ResultSet r = s.executeQuery("SELECT " + sql + " AS lane FROM log ORDER BY n")) {
        while (r.next()) {
          out.add(r.getString(1));
        }
      }
      return out;
    }
  }
}
