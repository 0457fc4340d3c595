package dev.lanewright.ship;

/** What a policy is exported as. */
public enum Target {
  /** The policy's own JSON form, to be loaded back. */
  POLICY("policy.json", "Policy file"),
  /** One dependency-free Python 3 file. */
  PYTHON("lanewright_router.py", "Python router"),
  /** One dependency-free JavaScript file, for {@code require} and {@code import}. */
  JAVASCRIPT("lanewright_router.cjs", "JavaScript router"),
  /** LiteLLM's proxy: its configuration, a hook and the Python router that it calls. */
  LITELLM("config.yaml", "LiteLLM config and hook"),
  /** Portkey's gateway: a configuration in JSON. */
  PORTKEY("portkey.json", "Portkey config"),
  /** claude-code-router: its configuration, a custom router and the JavaScript router it calls. */
  CLAUDE_CODE_ROUTER("config.json", "claude-code-router config"),
  /** vLLM Semantic Router v0.3: a configuration in YAML. */
  SEMANTIC_ROUTER("semantic-router.yaml", "vLLM Semantic Router config"),
  /** One SQL expression for DuckDB. */
  SQL_DUCKDB("lanewright_duckdb.sql", "SQL for DuckDB"),
  /** One SQL expression for BigQuery. */
  SQL_BIGQUERY("lanewright_bigquery.sql", "SQL for BigQuery"),
  /** One SQL expression for Spark SQL. */
  SQL_SPARK("lanewright_spark.sql", "SQL for Spark");

  private final String fileName;
  private final String title;

  Target(String fileName, String title) {
    this.fileName = fileName;
    this.title = title;
  }

  /** Name of the main file that is written. */
  public String fileName() {
    return fileName;
  }

  /** Shown to people. */
  public String title() {
    return title;
  }
}
