package dev.lanewright.ship;

import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.ship.gateway.ClaudeCodeRouter;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ship.gateway.Fits;
import dev.lanewright.ship.gateway.LiteLlm;
import dev.lanewright.ship.gateway.Portkey;
import dev.lanewright.ship.gateway.Said;
import dev.lanewright.ship.gateway.SemanticRouter;
import dev.lanewright.ship.gateway.SqlCase;
import dev.lanewright.ship.gateway.SqlDialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Writes a policy for use outside the workbench. */
public final class Exports {
  private static final int HASH_DIGITS = 12;

  /** Targets with a portable router in them, or with the policy itself. */
  private static final Set<Target> CARRIES_MODELS =
      EnumSet.of(
          Target.POLICY,
          Target.PYTHON,
          Target.JAVASCRIPT,
          Target.LITELLM,
          Target.CLAUDE_CODE_ROUTER);

  private Exports() {}

  /**
   * Writes a policy that reads no trained models, see {@link #write(Policy, Target, ModelTexts,
   * Path)}.
   */
  public static Exported write(Policy policy, Target target, Path dir) throws IOException {
    return write(policy, target, ModelTexts.NONE, dir);
  }

  /** What {@link #write(Policy, Target, Path)} would write into the working directory. */
  public static SequencedMap<String, String> files(Policy policy, Target target) {
    return files(policy, target, ModelTexts.NONE);
  }

  /**
   * Writes the policy into the directory, which is made where it is missing; existing files of
   * those names are replaced, each in one step.
   *
   * @param models gives the trained models that a router carries
   * @throws IllegalArgumentException where the policy has problems or the target cannot express it
   */
  public static Exported write(Policy policy, Target target, ModelTexts models, Path dir)
      throws IOException {
    SequencedMap<String, String> texts = files(policy, target, models, dir.toAbsolutePath());
    Files.createDirectories(dir);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = dir.resolve(text.getKey());
      Path part = Files.createTempFile(dir, text.getKey(), ".part");
      try {
        Files.write(part, text.getValue().getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      written.add(file);
    }
    return new Exported(
        target, written, hash(policy), fits(policy, target), notes(policy, target, models));
  }

  /**
   * What {@link #write(Policy, Target, ModelTexts, Path)} would write into the working directory.
   *
   * @throws IllegalArgumentException where the policy has problems or the target cannot express it
   */
  public static SequencedMap<String, String> files(
      Policy policy, Target target, ModelTexts models) {
    return files(policy, target, models, Path.of("").toAbsolutePath());
  }

  /**
   * What {@link #write(Policy, Target, ModelTexts, Path)} would write: texts by file name, the main
   * file first.
   *
   * @param dir where the files will stand; some name one another by their whole path
   * @throws IllegalArgumentException where the policy has problems or the target cannot express it
   */
  public static SequencedMap<String, String> files(
      Policy policy, Target target, ModelTexts models, Path dir) {
    List<Problem> problems = PolicyCheck.problems(policy);
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      throw new IllegalArgumentException(
          "the policy cannot route: " + first.path() + ": " + first.message());
    }
    if (!CARRIES_MODELS.contains(target)) {
      refuseIntents(policy);
    }
    return switch (target) {
      case POLICY -> one(target, PolicyJson.write(policy));
      case PYTHON -> one(target, router(policy, models, Dialect.PYTHON));
      case JAVASCRIPT -> one(target, router(policy, models, Dialect.JAVASCRIPT));
      case LITELLM ->
          with(
              LiteLlm.files(policy, hash(policy)),
              Target.PYTHON,
              router(policy, models, Dialect.PYTHON));
      case CLAUDE_CODE_ROUTER ->
          with(
              ClaudeCodeRouter.files(policy, hash(policy), dir),
              Target.JAVASCRIPT,
              router(policy, models, Dialect.JAVASCRIPT));
      case PORTKEY -> one(target, Portkey.json(policy));
      case SEMANTIC_ROUTER -> one(target, SemanticRouter.yaml(policy, hash(policy)));
      case SQL_DUCKDB -> one(target, SqlCase.of(policy, SqlDialect.DUCKDB, hash(policy)));
      case SQL_BIGQUERY -> one(target, SqlCase.of(policy, SqlDialect.BIGQUERY, hash(policy)));
      case SQL_SPARK -> one(target, SqlCase.of(policy, SqlDialect.SPARK, hash(policy)));
    };
  }

  /** How well the target says each part of the policy, in reading order. */
  public static List<Fit> fits(Policy policy, Target target) {
    return switch (target) {
      case POLICY, PYTHON, JAVASCRIPT -> Fits.same(policy);
      case LITELLM -> LiteLlm.fits(policy);
      case PORTKEY -> Portkey.fits(policy);
      case CLAUDE_CODE_ROUTER -> ClaudeCodeRouter.fits(policy);
      case SEMANTIC_ROUTER -> SemanticRouter.fits(policy);
      case SQL_DUCKDB -> SqlCase.fits(policy, SqlDialect.DUCKDB);
      case SQL_BIGQUERY -> SqlCase.fits(policy, SqlDialect.BIGQUERY);
      case SQL_SPARK -> SqlCase.fits(policy, SqlDialect.SPARK);
    };
  }

  /** What is left of the policy in the target: what routes there. */
  public static Policy said(Policy policy, Target target) {
    return target == Target.PORTKEY
        ? Said.byPortkey(policy)
        : Said.of(policy, fits(policy, target));
  }

  /** What the target needs from those who use it, in words. */
  public static List<String> notes(Policy policy, Target target, ModelTexts models) {
    return ExportNotes.of(policy, target, models);
  }

  private static void refuseIntents(Policy policy) {
    for (Stage stage : policy.stages()) {
      if (stage instanceof Intents i && i.source() instanceof IntentSource.Trained t) {
        throw new IllegalArgumentException(
            "the policy reads the trained intents \"%s\", which this target cannot run: put the label into a field and read that, or export a Python or JavaScript router"
                .formatted(t.name()));
      }
    }
  }

  private static SequencedMap<String, String> one(Target target, String text) {
    var files = new LinkedHashMap<String, String>();
    files.put(target.fileName(), text);
    return files;
  }

  private static SequencedMap<String, String> with(
      SequencedMap<String, String> files, Target router, String text) {
    files.put(router.fileName(), text);
    return files;
  }

  private static String router(Policy policy, ModelTexts models, Dialect dialect) {
    return RouterCode.of(policy, CarriedModels.of(policy, models), hash(policy), dialect);
  }

  /** First 12 hexadecimal digits of the SHA-256 of the policy's JSON form. */
  public static String hash(Policy policy) {
    try {
      byte[] json = PolicyJson.write(policy).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
