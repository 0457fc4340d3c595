package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Codes of a set's models by the names that files write. */
final class ModelCodes {
  private final Connection c;
  private final long evalSet;
  private final Dictionary models;
  private final Map<String, Integer> aliases = new HashMap<>();
  private final Set<String> met = new LinkedHashSet<>();

  ModelCodes(Connection c, long evalSet) throws SQLException {
    this.c = c;
    this.evalSet = evalSet;
    this.models = new Dictionary(c, "model", evalSet);
    Sql.each(
        c,
        "SELECT file_name, code FROM model_alias WHERE evalset = ?",
        r -> aliases.put(r.getString(1), r.getInt(2)) == null,
        evalSet);
  }

  /** The code of a file's name; a new name is mapped by {@link #standard}. */
  int code(String fileName) {
    met.add(fileName);
    Integer known = aliases.get(fileName);
    if (known != null) {
      return known;
    }
    int code = models.code(standard(fileName));
    try {
      Sql.update(c, "INSERT INTO model_alias VALUES (?, ?, ?)", evalSet, fileName, code);
    } catch (SQLException e) {
      throw new WriteFailed(e);
    }
    aliases.put(fileName, code);
    return code;
  }

  /** Models met since the beginning, {@code provider/id}. */
  List<String> met() throws SQLException {
    List<String> names = EvalSetRows.names(c, "model", evalSet);
    return met.stream().map(m -> names.get(code(m))).distinct().toList();
  }

  /** {@code provider/id} of a bare name, guessed by its beginning. */
  static String standard(String fileName) {
    if (fileName.indexOf('/') > 0 && !fileName.endsWith("/")) {
      return fileName;
    }
    String bare = fileName.replace("/", "");
    if (bare.startsWith("gpt-")) {
      return "openai/" + bare;
    }
    if (bare.startsWith("claude-")) {
      return "anthropic/" + bare;
    }
    return (bare.startsWith("gemini-") ? "google/" : "local/") + bare;
  }
}
