package dev.lanewright.ship;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.evalset.Sample;
import dev.lanewright.learn.Input;
import dev.lanewright.learn.TrainedFixtures;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.SignalNames;
import dev.lanewright.policy.Source;
import dev.lanewright.signal.FieldValues;
import dev.lanewright.signal.GateReply;
import dev.lanewright.signal.TextEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The engine's table of cases, with the columns that a policy reads. */
final class ParityTable {
  private final List<ParitySamples.Case> cases;
  private final Policy policy;
  private final TextEvaluator evaluator;
  private final TrainedFixtures trained;

  ParityTable(
      List<ParitySamples.Case> cases,
      Policy policy,
      TextEvaluator evaluator,
      TrainedFixtures trained) {
    this.trained = trained;
    this.cases = cases;
    this.policy = policy;
    this.evaluator = evaluator;
  }

  EvalTable table() {
    int n = cases.size();
    Map<Need, Object> columns = new HashMap<>();
    Needs.of(policy).forEach(need -> columns.put(need, column(need)));
    int[] unpinned = new int[n];
    Arrays.fill(unpinned, -1);
    List<ModelColumns> models = new ArrayList<>();
    for (int t = 0; t < policy.tiers().size(); t++) {
      models.add(model(t));
    }
    return new EvalTable(
        LongStream.range(0, n).toArray(),
        List.of("all"),
        new short[n],
        models,
        new byte[n],
        new int[n],
        new Labels(unpinned, List.of()),
        columns);
  }

  private ModelColumns model(int tier) {
    int n = cases.size();
    byte[] answered = new byte[n];
    float[] ones = new float[n];
    Arrays.fill(answered, (byte) 1);
    Arrays.fill(ones, 1);
    double[] confidence = new double[n];
    for (int i = 0; i < n; i++) {
      confidence[i] = cases.get(i).replies().get(tier).confidence();
    }
    String name = policy.tiers().get(tier).model();
    return new ModelColumns(name, answered, ones, null, new double[n], ones, confidence, null);
  }

  private Object column(Need need) {
    int n = cases.size();
    return switch (need) {
      case Need.Numbers numbers -> {
        double[] out = new double[n];
        Arrays.setAll(out, i -> number(numbers.source(), cases.get(i)));
        yield out;
      }
      case Need.Field field -> {
        List<@Nullable String> texts = new ArrayList<>();
        cases.forEach(c -> texts.add(FieldValues.text(c.fields().get(field.name()))));
        yield labels(texts);
      }
      case Need.Flag flag -> {
        byte[] out = new byte[n];
        for (int i = 0; i < n; i++) {
          String text = Sample.textOf(cases.get(i).messages());
          out[i] = (byte) (evaluator.flag(flag.condition(), text) ? 1 : 0);
        }
        yield out;
      }
      case Need.TextIntent intent -> {
        int[] codes = new int[n];
        if (intent.source() instanceof IntentSource.Trained) {
          Arrays.setAll(codes, i -> trained.label(input(cases.get(i))));
          yield new Labels(codes, TrainedFixtures.LABELS);
        }
        Arrays.setAll(
            codes,
            i -> evaluator.textIntent(intent.source(), Sample.textOf(cases.get(i).messages())));
        yield new Labels(codes, evaluator.labels(intent.source()));
      }
      case Need.GateResult gate -> {
        int tier = policy.tiers().stream().map(t -> t.model()).toList().indexOf(gate.model());
        byte[] out = new byte[n];
        for (int i = 0; i < n; i++) {
          var c = cases.get(i);
          out[i] =
              evaluator.gate(
                  gate.gate(),
                  c.replies().get(tier).text(),
                  c.reference(),
                  FieldValues.text(c.fields().get("sources")));
        }
        yield out;
      }
      case Need.AnswerTokens _ -> new double[n];
      case Need.Word word -> {
        int tier = policy.tiers().stream().map(t -> t.model()).toList().indexOf(word.model());
        byte[] out = new byte[n];
        for (int i = 0; i < n; i++) {
          out[i] = word(word.gate(), tier, cases.get(i));
        }
        yield out;
      }
    };
  }

  private byte word(Gate.Called gate, int tier, ParitySamples.Case c) {
    return switch (gate) {
      case Gate.Agreement a ->
          evaluator.agreement(a, c.replies().get(tier).text(), c.said("agreement:" + a.model()));
      case Gate.Verifier v -> reply(c.said("verifier:" + v.field()));
      case Gate.Critique k -> reply(c.said("critique:" + k.field()));
    };
  }

  private static byte reply(@Nullable String said) {
    return said == null ? Need.UNREADABLE : GateReply.read(said);
  }

  double number(Source source, ParitySamples.Case c) {
    return switch (source.kind()) {
      case SIGNAL -> evaluator.signal(source.name(), c.messages(), c.fields());
      case FIELD -> FieldValues.number(c.fields().get(source.name()));
      default -> trained.number(source, input(c));
    };
  }

  private Input input(ParitySamples.Case c) {
    Map<String, Double> signals = new HashMap<>();
    SignalNames.ALL.forEach(n -> signals.put(n, evaluator.signal(n, c.messages(), c.fields())));
    return new Input(
        Sample.textOf(c.messages()),
        c.embedding(),
        signals,
        FieldValues.text(c.fields().get("category")));
  }

  private static Labels labels(List<@Nullable String> texts) {
    List<String> values = texts.stream().filter(t -> t != null).distinct().toList();
    return new Labels(
        texts.stream().mapToInt(t -> t == null ? -1 : values.indexOf(t)).toArray(), values);
  }
}
