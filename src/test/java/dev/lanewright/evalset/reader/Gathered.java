package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sink that keeps everything, and merges samples of equal keys as the store does. */
final class Gathered implements RowSink {
  final Map<String, Sample> samples = new LinkedHashMap<>();
  final Map<String, List<Answer>> answers = new LinkedHashMap<>();
  final List<Judged> judged = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();

  static Gathered read(List<Path> files, ReadOptions options) {
    Gathered sink = new Gathered();
    Mapping mapping = Sniffer.sniff(files).mapping();
    var unused = Readers.read(files, mapping, sink, Progress.NONE, () -> false, options);
    return sink;
  }

  static Gathered read(Path... files) {
    return read(List.of(files), ReadOptions.ALL);
  }

  @Override
  public void accept(Sample sample, List<Answer> read) {
    Sample before = samples.get(sample.key());
    samples.put(sample.key(), before == null ? sample : filled(before, sample));
    answers.computeIfAbsent(sample.key(), _ -> new ArrayList<>()).addAll(read);
  }

  private static Sample filled(Sample old, Sample more) {
    List<Message> messages = old.messages().isEmpty() ? more.messages() : old.messages();
    return new Sample(
        old.key(),
        messages,
        old.category() == null ? more.category() : old.category(),
        old.conversation(),
        old.reference() == null ? more.reference() : old.reference(),
        old.expectedFormat(),
        old.fields());
  }

  @Override
  public void judged(Judged row) {
    judged.add(row);
    accept(row.sample(), List.of());
  }

  @Override
  public void reject(Rejected row) {
    rejected.add(row);
  }

  List<Answer> of(String model) {
    return answers.values().stream()
        .flatMap(List::stream)
        .filter(answer -> answer.model().equals(model))
        .toList();
  }

  Set<String> models() {
    Set<String> names = new LinkedHashSet<>();
    answers.values().forEach(list -> list.forEach(answer -> names.add(answer.model())));
    return names;
  }

  Set<String> categories() {
    Set<String> names = new LinkedHashSet<>();
    for (Sample sample : samples.values()) {
      if (sample.category() != null) {
        names.add(sample.category());
      }
    }
    return names;
  }

  Sample only() {
    return samples.values().iterator().next();
  }
}
