package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a set with codes dense from 0: a table {@code category}, {@code field}. */
final class Dictionary {
  private final Connection c;
  private final String table;
  private final long evalSet;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> names;

  Dictionary(Connection c, String table, long evalSet) throws SQLException {
    this.c = c;
    this.table = table;
    this.evalSet = evalSet;
    this.names = new ArrayList<>(EvalSetRows.names(c, table, evalSet));
    for (int i = 0; i < names.size(); i++) {
      codes.put(names.get(i), i);
    }
  }

  /** Names by code; grows. */
  List<String> names() {
    return Collections.unmodifiableList(names);
  }

  int size() {
    return codes.size();
  }

  boolean has(String name) {
    return codes.containsKey(name);
  }

  /** The name's code, a new one where it has none. */
  int code(String name) {
    Integer known = codes.get(name);
    if (known != null) {
      return known;
    }
    int code = codes.size();
    try {
      Sql.update(c, "INSERT INTO " + table + " VALUES (?, ?, ?)", evalSet, code, name);
    } catch (SQLException e) {
      throw new WriteFailed(e);
    }
    codes.put(name, code);
    names.add(name);
    return code;
  }
}
