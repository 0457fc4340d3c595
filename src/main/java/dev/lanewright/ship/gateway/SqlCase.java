package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rounding;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.signal.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy as one SQL expression over the columns of a log: the lane at which each request starts.
 * Every question is answered true or false, never NULL, so that its negation is exact.
 */
public final class SqlCase {
  /** The column that holds the users' texts of a request, joined by one line feed. */
  public static final String PROMPT = "prompt";

  private final SqlDialect dialect;
  private final Policy policy;
  private final Set<String> columns = new TreeSet<>();

  private SqlCase(SqlDialect dialect, Policy policy) {
    this.dialect = dialect;
    this.policy = policy;
  }

  /**
   * The expression, with a comment that names the columns it reads.
   *
   * @throws IllegalArgumentException where the policy asks what a log cannot answer
   */
  public static String of(Policy policy, SqlDialect dialect, String hash) {
    var sql = new SqlCase(dialect, policy);
    String expression = sql.expression(Paths.of(DecisionTree.of(policy)));
    return """
    -- The lane at which each request of a log starts, by a Lanewright policy (%s).
    -- For %s. Reads the columns %s.
    -- "%s" holds the users' texts of a request, joined by one line feed.
    %s
    """
        .formatted(hash, dialect.title(), String.join(", ", sql.columns), PROMPT, expression);
  }

  /** How well SQL says each part of the policy. */
  public static List<Fit> fits(Policy policy, SqlDialect dialect) {
    return Fits.of(
        policy,
        new Fits.Asked() {
          @Override
          public Fit stage(Stage stage, String part, Fit.Kind kind) {
            var sql = new SqlCase(dialect, policy);
            try {
              sql.all(DecisionTree.questions(stage, policy));
            } catch (IllegalArgumentException e) {
              return new Fit(part, kind, Fit.Degree.NOT_POSSIBLE, String.valueOf(e.getMessage()));
            }
            return sql.columns.isEmpty()
                ? new Fit(part, kind, Fit.Degree.SAME, "")
                : new Fit(
                    part,
                    kind,
                    Fit.Degree.CONDITIONAL,
                    "reads the columns " + String.join(", ", sql.columns));
          }

          @Override
          public Fit limits(Policy of) {
            return new Fit(
                "Limits",
                Fit.Kind.LIMITS,
                Fit.Degree.CONDITIONAL,
                "reads the columns tokens, images and tools");
          }

          @Override
          public Fit cascade(Cascade cascade, Policy of) {
            return new Fit(
                "Cascade",
                Fit.Kind.CASCADE,
                Fit.Degree.NOT_POSSIBLE,
                "the expression gives the lane at which a request starts, not where it ends");
          }
        });
  }

  private String expression(List<Paths.Path> paths) {
    String otherwise = lane(paths.getLast());
    List<Paths.Path> asked = paths.subList(0, paths.size() - 1);
    if (asked.isEmpty()) {
      return otherwise;
    }
    return asked.stream()
        .map(p -> "  WHEN " + all(p.questions()) + " THEN " + lane(p) + "\n")
        .collect(Collectors.joining("", "CASE\n", "  ELSE " + otherwise + "\nEND"));
  }

  private String lane(Paths.Path path) {
    return dialect.text(policy.tiers().get(path.tier()).name());
  }

  private String all(List<Question> questions) {
    return questions.stream().map(this::ask).collect(Collectors.joining(" AND "));
  }

  private String ask(Question question) {
    return switch (question) {
      case Question.Holds h -> condition(h.condition());
      case Question.Labelled l -> {
        String in = in(l.field(), l.labels());
        String confidence = number(Source.field(l.confidenceField()));
        yield "(%s AND coalesce(%s >= %s, TRUE))"
            .formatted(in, round9(confidence), dialect.number(bound(l.minConfidence())));
      }
      case Question.HasLabel l -> "(" + column(l.field()) + " IS NOT NULL)";
      case Question.Reaches r ->
          sure(
              "%s %s %s"
                  .formatted(
                      round9(number(r.source())),
                      r.lower() ? "<=" : ">=",
                      dialect.number(bound(r.threshold()))));
      case Question.Known k ->
          k.sources().stream()
              .map(s -> "(" + number(s) + " IS NOT NULL)")
              .collect(Collectors.joining(" AND "));
    };
  }

  private String condition(Condition condition) {
    return switch (condition) {
      case Condition.All all -> several(all.of(), " AND ");
      case Condition.Any any -> several(any.of(), " OR ");
      case Condition.Not not -> "(NOT " + condition(not.of()) + ")";
      case Condition.Keyword k -> matches(Keywords.pattern(k.words()));
      case Condition.Regex r -> matches(PortablePattern.parse(r.pattern()));
      case Condition.FieldIn f -> in(f.field(), f.in());
      case Condition.InRange in -> range(round9(number(in.source())), in.range());
    };
  }

  private String several(List<Condition> of, String operator) {
    return of.stream().map(this::condition).collect(Collectors.joining(operator, "(", ")"));
  }

  private String matches(PortablePattern pattern) {
    return sure(dialect.matches(prompt(), pattern));
  }

  private String in(String field, List<String> texts) {
    return sure(
        dialect.asText(column(field))
            + texts.stream().map(dialect::text).collect(Collectors.joining(", ", " IN (", ")")));
  }

  private String range(String value, Range range) {
    List<String> parts = new ArrayList<>();
    bound(parts, value, " >= ", range.atLeast());
    bound(parts, value, " > ", range.above());
    bound(parts, value, " < ", range.below());
    bound(parts, value, " <= ", range.atMost());
    return sure(String.join(" AND ", parts));
  }

  private void bound(List<String> parts, String value, String sign, @Nullable Double bound) {
    if (bound != null) {
      parts.add(value + sign + dialect.number(bound(bound)));
    }
  }

  private static double bound(double x) {
    return Rounding.round9(x);
  }

  private static String sure(String expression) {
    return "coalesce(" + expression + ", FALSE)";
  }

  private static String round9(String number) {
    return "floor(%s * 1e9 + 0.5e0) / 1e9".formatted(number);
  }

  /** The number of a source; NULL where it is missing. */
  private String number(Source source) {
    return switch (source.kind()) {
      case FIELD -> dialect.asNumber(column(source.name()));
      case SIGNAL ->
          switch (source.name()) {
            case "chars" -> dialect.length(prompt());
            case "code" -> flag(matches(Wordings.code()));
            case "multi_step" ->
                flag("(" + matches(Wordings.steps()) + " OR " + matches(Wordings.list()) + ")");
            case "images", "tools" ->
                "coalesce(" + dialect.asNumber(column(source.name())) + ", 0e0)";
            default -> dialect.asNumber(column(source.name()));
          };
      case CLASSIFIER, CLUSTERS, INTENTS ->
          throw new IllegalArgumentException(
              source + " is a trained model, which SQL cannot run: log its score as a column");
    };
  }

  private static String flag(String condition) {
    return "(CASE WHEN " + condition + " THEN 1e0 ELSE 0e0 END)";
  }

  private String prompt() {
    return "coalesce(" + column(PROMPT) + ", '')";
  }

  private String column(String name) {
    columns.add(name);
    return dialect.column(name);
  }
}
