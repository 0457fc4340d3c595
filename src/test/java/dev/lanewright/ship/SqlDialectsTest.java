package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SQL of dialects that cannot be run here is read by a parser of that dialect: Spark's own
 * grammar, and for BigQuery the npm package node-sql-parser. DuckDB's is run, see {@link
 * SqlParityTest}.
 */
class SqlDialectsTest {
  private static final int POLICIES = 80;

  @TempDir private Path folder;

  @Test
  void sparksOwnGrammarReadsTheExpressionOfAnyPolicy() {
    List<String> queries = queries(Target.SQL_SPARK);
    assertThat(queries).hasSizeGreaterThan(POLICIES / 2);
    for (String query : queries) {
      assertThat(errors(query)).as(query).isEmpty();
    }
    assertThat(errors("SELECT CASE WHEN `a` THEN 'small' AS lane FROM log")).isNotEmpty();
    assertThat(errors("SELECT * EXCLUDE lane FROM log")).isNotEmpty();
  }

  @Test
  @Tag("long")
  void aBigQueryParserReadsTheExpressionOfAnyPolicy() throws Exception {
    Path script = NpmServer.installed("node-sql-parser", "5.3.8", "index.js");
    List<String> queries = new ArrayList<>(queries(Target.SQL_BIGQUERY));
    queries.add("SELECT CASE WHEN `a` THEN 'small' AS lane FROM log");
    Path in =
        Files.writeString(
            folder.resolve("queries.json"), GatewayClient.JSON.writeValueAsString(queries));
    Path driver =
        Files.writeString(
            folder.resolve("driver.cjs"),
            """
            const { Parser } = require(process.argv[2]);
            const parser = new Parser();
            for (const sql of JSON.parse(require("fs").readFileSync(process.argv[3], "utf8"))) {
              try { parser.astify(sql, { database: "bigquery" }); console.log("ok"); }
              catch (e) { console.log(String(e.message).split("\\n")[0]); }
            }
            """);
    Path out = folder.resolve("out.txt");
    Process node =
        new ProcessBuilder("node", driver.toString(), script.toString(), in.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(said).hasSize(queries.size());
    assertThat(said.subList(0, said.size() - 1)).allMatch("ok"::equals);
    assertThat(said.getLast()).as("what is wrong is refused").isNotEqualTo("ok");
  }

  private static List<String> queries(Target target) {
    List<String> out = new ArrayList<>();
    for (Policy policy : GatewayPolicies.of(target, true)) {
      out.add(query(policy, target));
    }
    for (int p = 0; p < POLICIES; p++) {
      out.add(query(RandomPolicies.of(p), target));
    }
    return out;
  }

  private static String query(Policy policy, Target target) {
    return "SELECT *, "
        + Exports.files(policy, target).firstEntry().getValue()
        + " AS lane FROM log";
  }

  /** Spark reads keywords in any case by raising the text, as this does. */
  private static List<String> errors(String query) {
    List<String> errors = new ArrayList<>();
    var listener =
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int column,
              String message,
              @Nullable RecognitionException e) {
            errors.add(line + ":" + column + " " + message);
          }
        };
    var lexer = new SqlBaseLexer(CharStreams.fromString(query.toUpperCase(Locale.ROOT)));
    lexer.removeErrorListeners();
    lexer.addErrorListener(listener);
    var parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(listener);
    parser.singleStatement();
    return errors;
  }
}
