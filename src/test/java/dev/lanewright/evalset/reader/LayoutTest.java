package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each layout, from small synthetic files. */
class LayoutTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Layout layout(Path... files) {
    return Sniffer.sniff(List.of(files)).layout();
  }

  @Test
  void routeLlm() throws IOException {
    Path file =
        file(
            "mmlu_synthetic_law.csv",
            "prompt,m/weak,strong-1,m/weak_response,strong-1_response\n"
                + "\"Two\nlines\",True,False,\"a\"\"b\",c\nTwo,0,1,,\nTwo,0,1,,\n");

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.ROUTELLM_CSV);
    assertThat(set.samples).hasSize(3);
    assertThat(set.only().text()).isEqualTo("Two\nlines");
    assertThat(set.only().category()).isEqualTo("synthetic_law");
    Answer weak = set.answers.get(set.only().key()).getFirst();
    assertThat(weak.model()).isEqualTo("m/weak");
    assertThat(weak.text()).isEqualTo("a\"b");
    assertThat(weak.quality()).isEqualTo(1);
    assertThat(set.samples.keySet()).filteredOn(key -> key.endsWith("-2")).hasSize(1);
  }

  @Test
  void routerBench() throws IOException {
    Path file =
        file(
            "synthetic.csv",
            "sample_id,prompt,eval_name,a,b/c,a|model_response,b/c|model_response,a|total_cost,"
                + "b/c|total_cost,oracle_model_to_route_to\n"
                + "law.1,Why?,law,0.25,1.0,x,y,0.000125,2e-05,b/c\n");

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.ROUTERBENCH);
    assertThat(set.only().key()).isEqualTo("law.1");
    assertThat(set.only().category()).isEqualTo("law");
    assertThat(set.models()).containsExactly("a", "b/c");
    Answer second = set.answers.get("law.1").getLast();
    assertThat(second.costUsd()).isCloseTo(0.00002, within(1e-15));
    assertThat(second.text()).isEqualTo("y");
    assertThat(set.answers.get("law.1").getFirst().quality()).isEqualTo(0.25);
  }

  @Test
  void longLines() throws IOException {
    Path file =
        file(
            "synthetic.jsonl",
            """
            {"id":"q1","messages":[{"role":"system","content":"S"},{"role":"user","content":"U"}],"category":"c","model":"m1","response":"r","score":0.5,"usage":{"input_tokens":3,"output_tokens":4},"cost":0.01,"latency_ms":12.5}
            {"id":"q1","messages":[{"role":"system","content":"S"},{"role":"user","content":"U"}],"category":"c","model":"m2","response":null,"score":null,"error":"timeout"}
            """);

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.LONG);
    Sample sample = set.only();
    assertThat(sample.messages())
        .containsExactly(new Message("system", "S"), new Message("user", "U"));
    Answer first = set.answers.get("q1").getFirst();
    assertThat(first.inputTokens()).isEqualTo(3);
    assertThat(first.outputTokens()).isEqualTo(4);
    assertThat(first.costUsd()).isEqualTo(0.01);
    assertThat(first.latencyMs()).isEqualTo(12.5);
    Answer failed = set.answers.get("q1").getLast();
    assertThat(failed.error()).isEqualTo("timeout");
    assertThat(failed.quality()).isNaN();
  }

  @Test
  void longTableWithRowNumbersAndSeconds() throws IOException {
    Path file =
        file(
            "synthetic.tsv",
            "id\tprompt\tmodel\tcorrect\tlatency_s\tuser_tier\n"
                + "1\tHi\tm1\tyes\t0.5\tgold\n2\tHi\tm2\tno\t1\tgold\n3\tYo\tm1\t50%\t\tfree\n");

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.LONG);
    assertThat(set.samples).hasSize(2);
    assertThat(set.of("m1").getFirst().latencyMs()).isEqualTo(500);
    assertThat(set.of("m1").getLast().quality()).isEqualTo(0.5);
    assertThat(set.only().fields()).containsEntry("user_tier", "gold");
  }

  @Test
  void wideWithLooseNames() throws IOException {
    Path file =
        file(
            "synthetic.csv",
            "Question;Task Type;Expected Output;gpt-9_score;gpt-9_output;gpt-9_latency_ms;"
                + "gpt-9_prompt_tokens;score:small;difficulty\n"
                + "Why?;law;because;1;so;20;7;0;0.5\n");

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.WIDE);
    assertThat(set.only().text()).isEqualTo("Why?");
    assertThat(set.only().category()).isEqualTo("law");
    assertThat(set.only().reference()).isEqualTo("because");
    assertThat(set.models()).containsExactlyInAnyOrder("gpt-9", "small");
    assertThat(set.of("gpt-9").getFirst().latencyMs()).isEqualTo(20);
    assertThat(set.of("gpt-9").getFirst().inputTokens()).isEqualTo(7);
    assertThat(set.only().fields()).containsEntry("difficulty", 0.5);
  }

  @Test
  void wideJsonDocument() throws IOException {
    Path file =
        file(
            "synthetic.json",
            """
            {"about": "synthetic",
             "data": [{"prompt": "Hi", "scores": {"gpt-1.5": 1, "m": false}, "responses": {"gpt-1.5": "yo"}}]}
            """);

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.WIDE);
    assertThat(set.models()).containsExactlyInAnyOrder("gpt-1.5", "m");
    assertThat(set.of("gpt-1.5").getFirst().text()).isEqualTo("yo");
  }

  @Test
  void nestedWithPredictionsAndLists() throws IOException {
    Path file =
        file(
            "synthetic.jsonl",
            """
            {"question":"Q","options":["x","y"],"answer":"B","models":{"a.1":{"pred":"B","output":"o"},"b":{"pred":null,"output":"p"}}}
            """);
    Path list =
        file(
            "list.json",
            """
            [{"prompt":"Q","responses":[{"model":"a","score":1,"output":"o"},{"model":"b","score":0,"output":"p"}]}]
            """);

    Gathered set = Gathered.read(file);

    assertThat(layout(file)).isEqualTo(Layout.NESTED);
    assertThat(set.only().text()).isEqualTo("Q\nA. x\nB. y");
    assertThat(set.of("a.1").getFirst().quality()).isEqualTo(1);
    assertThat(set.of("b").getFirst().quality()).isEqualTo(0);
    assertThat(set.of("b").getFirst().text()).isEqualTo("p");
    assertThat(Gathered.read(list).models()).containsExactly("a", "b");
  }

  @Test
  void promptfooDocumentAndLines() throws IOException {
    String row =
        """
        {"promptIdx":0,"testIdx":0,"testCase":{"vars":{"q":"x"},"metadata":{"category":"c"}},
         "provider":{"id":"openai:gpt-9","label":""},"prompt":{"raw":"Say x","label":"p"},
         "vars":{"q":"x"},"response":{"output":"x"},"success":true,"score":1,"latencyMs":9,
         "cost":0.002,"error":null,"failureReason":0,
         "tokenUsage":{"total":5,"prompt":3,"completion":2}}\
        """;
    String failed =
        row.replace("{\"output\":\"x\"}", "{}").replace("\"error\":null", "\"error\":\"429\"");
    Path document =
        file(
            "synthetic.json",
            "{\"evalId\":\"e\",\"results\":{\"version\":3,\"prompts\":[{\"raw\":\"y\"}],\"results\":["
                + row
                + ","
                + failed.replace("Say x", "Say y")
                + "],\"stats\":{}},\"config\":{}}");
    Path lines =
        file("synthetic.jsonl", row.replace("\n", " ") + "\n" + failed.replace("\n", " ") + "\n");

    Gathered set = Gathered.read(document);

    assertThat(layout(document)).isEqualTo(Layout.PROMPTFOO);
    assertThat(layout(lines)).isEqualTo(Layout.PROMPTFOO);
    assertThat(set.samples).hasSize(2);
    assertThat(set.only().category()).isEqualTo("c");
    assertThat(set.only().fields()).containsEntry("vars.q", "x");
    Answer answer = set.of("openai:gpt-9").getFirst();
    assertThat(answer.quality()).isEqualTo(1);
    assertThat(answer.outputTokens()).isEqualTo(2);
    assertThat(set.of("openai:gpt-9").getLast().error()).isEqualTo("429");
    assertThat(set.of("openai:gpt-9").getLast().quality()).isNaN();
    assertThat(Gathered.read(lines).samples).hasSize(1);
  }

  @Test
  void banking77() throws IOException {
    Path file = file("synthetic.csv", "text,category\nWhere is my card?,card_arrival\n");
    assertThat(layout(file)).isEqualTo(Layout.BANKING77);
    assertThat(Gathered.read(file).only().category()).isEqualTo("card_arrival");
  }

  @Test
  void requestsOfEvalAndTuningTools() throws IOException {
    Path evals =
        file(
            "evals.jsonl",
            "{\"input\":[{\"role\":\"user\",\"content\":\"2+2?\"}],\"ideal\":[\"4\",\"four\"]}\n");
    Path tuning =
        file(
            "chat.jsonl",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"content\":\"Yo\"}]}\n");

    assertThat(Gathered.read(evals).only().text()).isEqualTo("2+2?");
    assertThat(Gathered.read(evals).only().reference()).isEqualTo("4");
    assertThat(Gathered.read(tuning).only().messages()).containsExactly(new Message("user", "Hi"));
    assertThat(Gathered.read(tuning).only().reference()).isEqualTo("Yo");
  }

  @Test
  void mappingsSurviveJson() throws IOException {
    Path answers = file("a.jsonl", "{\"k\":1,\"model\":\"m\",\"score\":1}\n");
    Path requests = file("r.csv", "k,prompt\n1,Hi\n");
    Mapping mapping = Sniffer.sniff(List.of(answers, requests)).mapping();

    assertThat(mapping.join()).isNotNull();
    assertThat(MappingJson.read(MappingJson.write(mapping), "x")).isEqualTo(mapping);
    assertThat(Gathered.read(answers, requests).only().text()).isEqualTo("Hi");
  }
}
