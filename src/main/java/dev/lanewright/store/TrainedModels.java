package dev.lanewright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Trained models by name, and what they say of samples. */
public final class TrainedModels {
  private static final String SELECT =
      "SELECT name, kind, evalset, samples, seed, made, sha256, bytes FROM trained";

  private final Workspace workspace;

  /** Models of the workspace. */
  public TrainedModels(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Numbers of some samples.
   *
   * @param ids ascending
   * @param values one for each
   */
  public record Numbers(long[] ids, double[] values) {}

  /** All models by name. */
  public List<TrainedModel> list() {
    return workspace.read(c -> Sql.list(c, SELECT + " ORDER BY name", TrainedModels::row));
  }

  /** What each model gives of the samples it was trained on: pairs of its name and an output. */
  public List<Map.Entry<TrainedModel, String>> outputs() {
    Map<String, TrainedModel> models = new LinkedHashMap<>();
    list().forEach(m -> models.put(m.name(), m));
    return workspace
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT DISTINCT model, output FROM trained_column WHERE out_of_fold = 1"
                        + " ORDER BY model, output",
                    r -> Map.entry(r.getString(1), r.getString(2))))
        .stream()
        .filter(e -> models.containsKey(e.getKey()))
        .map(e -> Map.entry(models.get(e.getKey()), e.getValue()))
        .toList();
  }

  /** The model of that name, or null. */
  public @Nullable TrainedModel find(String name) {
    return workspace
        .read(c -> Sql.first(c, SELECT + " WHERE name = ?", TrainedModels::row, name))
        .orElse(null);
  }

  /** The model's JSON form, or null where there is no such model. */
  public @Nullable String json(String name) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c, "SELECT json FROM trained WHERE name = ?", r -> unzip(r.getBytes(1)), name))
        .orElse(null);
  }

  /**
   * Keeps a model in place of an earlier one of that name, with its out-of-fold values.
   *
   * @param evalSet id of the set it was trained on
   * @param outOfFold by output
   */
  public void save(TrainedModel model, String json, long evalSet, Map<String, Numbers> outOfFold) {
    workspace.write(
        c -> {
          Sql.update(c, "DELETE FROM trained WHERE name = ?", model.name());
          Sql.update(
              c,
              "INSERT INTO trained VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              model.name(),
              model.kind(),
              model.evalSet(),
              model.samples(),
              model.seed(),
              model.made().toString(),
              model.sha256(),
              model.bytes(),
              zip(json));
          for (var e : outOfFold.entrySet()) {
            put(c, model.name(), evalSet, e.getKey(), true, e.getValue());
          }
          return 1;
        });
  }

  /** Removes the model and its values, if it is there. */
  public void delete(String name) {
    workspace.write(c -> Sql.update(c, "DELETE FROM trained WHERE name = ?", name));
  }

  /** Values of the samples that the model was trained on, by models that never saw them. */
  public Numbers outOfFold(String model, long evalSet, String output) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT data FROM trained_column"
                        + " WHERE model = ? AND evalset = ? AND output = ? AND out_of_fold = 1",
                    r -> unpack(r.getBytes(1), evalSet),
                    model,
                    evalSet,
                    output))
        .orElse(new Numbers(new long[0], new double[0]));
  }

  /**
   * Of a set's samples whose request is, word for word, one that the model was trained on in any
   * set of the workspace: the out-of-fold value of that one, as the model knows the answer.
   */
  public Numbers copies(String model, long evalSet, String output) {
    return workspace.read(
        c -> {
          Map<Long, Double> byHash = new HashMap<>();
          List<Numbers> trained =
              Sql.list(
                  c,
                  "SELECT evalset, data FROM trained_column"
                      + " WHERE model = ? AND output = ? AND out_of_fold = 1 ORDER BY evalset",
                  r -> unpack(r.getBytes(2), r.getLong(1)),
                  model,
                  output);
          for (Numbers numbers : trained) {
            if (numbers.ids().length > 0) {
              long set = Ids.evalSet(numbers.ids()[0]);
              hashes(
                  c,
                  set,
                  (id, hash) -> {
                    int k = Arrays.binarySearch(numbers.ids(), id);
                    if (k >= 0) {
                      byHash.putIfAbsent(hash, numbers.values()[k]);
                    }
                  });
            }
          }
          var ids = LongStream.builder();
          var values = DoubleStream.builder();
          if (!byHash.isEmpty()) {
            hashes(
                c,
                evalSet,
                (id, hash) -> {
                  Double value = byHash.get(hash);
                  if (value != null) {
                    ids.add(id);
                    values.add(value);
                  }
                });
          }
          return new Numbers(ids.build().toArray(), values.build().toArray());
        });
  }

  /** Takes a sample with the hash of its request's text. */
  private interface Hashed {
    void sample(long id, long hash);
  }

  /** Samples of a set that have a text, in the order of their ids. */
  private static void hashes(Connection c, long evalSet, Hashed each) throws SQLException {
    Sql.each(
        c,
        "SELECT id, hash FROM sample WHERE id >= ? AND id < ? AND hash <> 0 ORDER BY id",
        r -> {
          each.sample(r.getLong(1), r.getLong(2));
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
  }

  /** Values computed of the set as it is now, or null. */
  public @Nullable Numbers computed(String model, long evalSet, String output) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT data FROM trained_column WHERE model = ? AND evalset = ? AND output = ?"
                        + " AND out_of_fold = 0 AND revision ="
                        + " (SELECT revision FROM evalset WHERE id = ?)",
                    r -> unpack(r.getBytes(1), evalSet),
                    model,
                    evalSet,
                    output,
                    evalSet))
        .orElse(null);
  }

  /** Keeps values computed of the set as it is now. */
  public void keep(String model, long evalSet, String output, Numbers numbers) {
    workspace.write(
        c -> {
          put(c, model, evalSet, output, false, numbers);
          return 1;
        });
  }

  private static void put(
      Connection c, String model, long evalSet, String output, boolean outOfFold, Numbers numbers)
      throws SQLException {
    Sql.update(
        c,
        "INSERT OR REPLACE INTO trained_column"
            + " SELECT ?, id, ?, ?, revision, ? FROM evalset WHERE id = ?",
        model,
        output,
        outOfFold ? 1 : 0,
        pack(numbers),
        evalSet);
  }

  private static byte[] pack(Numbers numbers) {
    var out = ByteBuffer.allocate(numbers.ids().length * (Integer.BYTES + Double.BYTES));
    for (int i = 0; i < numbers.ids().length; i++) {
      out.putInt(Ids.number(numbers.ids()[i])).putDouble(numbers.values()[i]);
    }
    return out.array();
  }

  private static Numbers unpack(byte[] data, long evalSet) {
    var in = ByteBuffer.wrap(data);
    int n = data.length / (Integer.BYTES + Double.BYTES);
    long[] ids = new long[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      ids[i] = Ids.first(evalSet) + in.getInt();
      values[i] = in.getDouble();
    }
    return new Numbers(ids, values);
  }

  private static byte[] zip(String json) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static String unzip(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("A trained model in this workspace is damaged; train it again.", e);
    }
  }

  private static TrainedModel row(ResultSet r) throws SQLException {
    return new TrainedModel(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getLong(4),
        r.getLong(5),
        Instant.parse(r.getString(6)),
        r.getString(7),
        r.getLong(8));
  }
}
