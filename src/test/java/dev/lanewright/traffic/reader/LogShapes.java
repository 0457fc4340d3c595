package dev.lanewright.traffic.reader;

import java.util.List;
import java.util.Map;

/** Small files in the shape that each tool writes; rows as documented by the tools themselves. */
public final class LogShapes {
  private LogShapes() {}

  /** Rows of LiteLLM's spend logs, as the proxy's database and its API give them. */
  public static final List<String> LITELLM =
      List.of(
          """
          {"request_id":"chatcmpl-1","call_type":"acompletion","api_key":"88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b","spend":0.000425,"total_tokens":1250,"prompt_tokens":1000,"completion_tokens":250,"startTime":"2026-10-05T08:00:00.000Z","endTime":"2026-10-05T08:00:01.500Z","completionStartTime":"2026-10-05T08:00:00.400Z","model":"gpt-5-mini","model_group":"cheap","custom_llm_provider":"openai","user":"default_user_id","metadata":{"user_api_key_alias":"web","requester_metadata":{"intent":"billing","routing.lane":"small"},"usage_object":{"prompt_tokens":1000,"completion_tokens":250,"total_tokens":1250,"prompt_tokens_details":{"cached_tokens":400},"completion_tokens_details":{"reasoning_tokens":64}}},"cache_hit":"False","request_tags":["feature:chat-widget","User-Agent: litellm"],"end_user":"u-17","session_id":"s-1","messages":[{"role":"system","content":"You are terse."},{"role":"user","content":"Why was I charged twice?"}],"response":{"choices":[{"message":{"role":"assistant","content":"A duplicate hold."}}]},"status":"success"}
          """,
          """
          {"request_id":"chatcmpl-2","call_type":"acompletion","spend":0.0,"total_tokens":30,"prompt_tokens":20,"completion_tokens":10,"startTime":"2026-10-05 08:01:00.250","endTime":"2026-10-05 08:01:00.750","completionStartTime":null,"model":"my-finetune","model_group":"cheap","custom_llm_provider":"hosted_vllm","user":"","metadata":{"status":"success"},"cache_hit":"None","request_tags":"[]","end_user":"","messages":{},"response":{}}
          """,
          """
          {"request_id":"chatcmpl-3","call_type":"acompletion","spend":0.0,"total_tokens":0,"prompt_tokens":0,"completion_tokens":0,"startTime":"2026-10-05T08:02:00+02:00","endTime":"2026-10-05T08:02:05+02:00","model":"gpt-5","custom_llm_provider":"openai","metadata":{"status":"failure","error_information":{"error_code":"429","error_class":"RateLimitError"}},"cache_hit":null,"messages":[{"role":"user","content":"hi"}],"response":{},"status":"failure"}
          """,
          """
          {"request_id":"emb-1","call_type":"aembedding","spend":0.00001,"prompt_tokens":8,"completion_tokens":0,"startTime":"2026-10-05T08:03:00Z","endTime":"2026-10-05T08:03:00Z","model":"text-embedding-3-small"}
          """);

  /** Langfuse observations, as its API and exports give them. */
  public static final List<String> LANGFUSE =
      List.of(
          """
          {"id":"g-1","traceId":"t-1","type":"GENERATION","name":"answer-question","startTime":"2026-10-05T08:00:00.000Z","endTime":"2026-10-05T08:00:02.000Z","completionStartTime":"2026-10-05T08:00:00.300Z","model":"gpt-5","modelParameters":{"temperature":1},"input":[{"role":"user","content":"Why was I charged twice?"}],"output":{"role":"assistant","content":"A duplicate hold."},"metadata":{"intent":"billing"},"usageDetails":{"input":2140,"input_cached_tokens":1024,"output":96,"output_reasoning_tokens":310,"total":3570},"costDetails":{"input":0.0028,"output":0.004,"total":0.0068},"level":"DEFAULT","parentObservationId":null}
          """,
          """
          {"id":"g-2","traceId":"t-2","type":"GENERATION","name":"answer-question","startTime":"2026-10-05T08:05:00Z","endTime":"2026-10-05T08:05:01Z","model":"claude-haiku-4-5","input":"{\\"messages\\":[{\\"role\\":\\"user\\",\\"content\\":\\"hello\\"}]}","output":"Hi!","usage":{"input":10,"output":5,"total":15,"unit":"TOKENS"},"level":"ERROR"}
          """,
          """
          {"id":"sp-1","traceId":"t-1","type":"SPAN","name":"retrieve","startTime":"2026-10-05T07:59:59Z","endTime":"2026-10-05T08:00:00Z"}
          """);

  /** Langfuse traces, to which the observations belong. */
  public static final List<String> LANGFUSE_TRACES =
      List.of(
          """
          {"id":"t-1","timestamp":"2026-10-05T07:59:58Z","name":"support-chat","userId":"u-17","sessionId":"s-1","tags":["routing.lane:large"],"input":null,"output":null,"metadata":{"plan":"pro"},"scores":[{"name":"user-feedback","value":1,"dataType":"BOOLEAN"},{"name":"helpfulness","value":0.8,"dataType":"NUMERIC"}]}
          """,
          """
          {"id":"t-2","timestamp":"2026-10-05T08:04:59Z","name":"support-chat","userId":"u-18","sessionId":"s-2","tags":[],"scores":[]}
          """);

  /** Helicone's table. */
  public static final List<String> HELICONE =
      List.of(
          "response_id,response_created_at,response_status,request_created_at,request_body,request_properties,request_user_id,model,prompt_tokens,completion_tokens,latency,cost\n",
          "r-1,2026-10-05T08:00:01Z,200,2026-10-05T08:00:00Z,"
              + "\"{\"\"model\"\":\"\"gpt-5-mini\"\",\"\"messages\"\":[{\"\"role\"\":\"\"user\"\","
              + "\"\"content\"\":\"\"Why was I charged twice?\"\"}]}\","
              + "\"{\"\"Helicone-Session-Id\"\":\"\"s-1\"\",\"\"intent\"\":\"\"billing\"\"}\","
              + "u-17,gpt-5-mini,12,30,850,0.000063\n",
          "r-2,2026-10-05T08:01:01Z,500,2026-10-05T08:01:00Z,{},{},,gpt-5-mini,,,1200,\n");

  /** OpenInference spans, as SDKs and viewers write them. */
  public static final List<String> OPENINFERENCE =
      List.of(
          """
          {"name":"ChatCompletion","context":{"trace_id":"a1","span_id":"b1"},"span_kind":"LLM","parent_id":null,"start_time":"2026-10-05T08:00:00.000000+00:00","end_time":"2026-10-05T08:00:01.250000+00:00","status_code":"OK","attributes":{"openinference.span.kind":"LLM","llm.model_name":"gpt-5-mini","llm.provider":"openai","llm.input_messages.0.message.role":"system","llm.input_messages.0.message.content":"Be kind.","llm.input_messages.1.message.role":"user","llm.input_messages.1.message.content":"Why was I charged twice?","llm.output_messages.0.message.role":"assistant","llm.output_messages.0.message.content":"A duplicate hold.","llm.token_count.prompt":120,"llm.token_count.completion":40,"llm.token_count.total":160,"llm.token_count.prompt_details.cache_read":100,"llm.cost.total":0.0001,"session.id":"s-1","user.id":"u-17","metadata":"{\\"intent\\": \\"billing\\"}","tag.tags":["routing.lane:small"]}}
          """,
          """
          {"name":"llm","context.span_id":"b2","span_kind":"LLM","start_time":"2026-10-05T08:02:00+00:00","end_time":"2026-10-05T08:02:01+00:00","status_code":"ERROR","attributes.llm.model_name":"claude-haiku-4-5","attributes.llm.input_messages":[{"message.role":"user","message.content":"hello"}],"attributes.llm.token_count.prompt":9,"attributes.llm.token_count.completion":0}
          """,
          """
          {"name":"retriever","context":{"span_id":"b3"},"span_kind":"RETRIEVER","start_time":"2026-10-05T08:00:00+00:00","end_time":"2026-10-05T08:00:00+00:00","attributes":{"openinference.span.kind":"RETRIEVER"}}
          """);

  /** OTLP JSON, one request per line. */
  public static final List<String> OTLP =
      List.of(
          """
          {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"helpdesk"}}]},"scopeSpans":[{"scope":{"name":"gw"},"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"chat claude-haiku-4-5","kind":3,"startTimeUnixNano":"1791187200000000000","endTimeUnixNano":"1791187201500000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.provider.name","value":{"stringValue":"anthropic"}},{"key":"gen_ai.request.model","value":{"stringValue":"claude-haiku-4-5"}},{"key":"gen_ai.response.model","value":{"stringValue":"claude-haiku-4-5-20251001"}},{"key":"gen_ai.response.finish_reasons","value":{"arrayValue":{"values":[{"stringValue":"stop"}]}}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"1500"}},{"key":"gen_ai.usage.output_tokens","value":{"intValue":"200"}},{"key":"gen_ai.usage.cache_read.input_tokens","value":{"intValue":"1000"}},{"key":"gen_ai.usage.cache_creation.input_tokens","value":{"intValue":"300"}},{"key":"gen_ai.conversation.id","value":{"stringValue":"s-1"}},{"key":"user.id","value":{"stringValue":"u-17"}},{"key":"routing.lane","value":{"stringValue":"small"}},{"key":"app.intent","value":{"stringValue":"billing"}},{"key":"gen_ai.input.messages","value":{"stringValue":"[{\\"role\\":\\"user\\",\\"parts\\":[{\\"type\\":\\"text\\",\\"content\\":\\"Why was I charged twice?\\"}]}]"}},{"key":"gen_ai.output.messages","value":{"stringValue":"[{\\"role\\":\\"assistant\\",\\"parts\\":[{\\"type\\":\\"text\\",\\"content\\":\\"A duplicate hold.\\"}],\\"finish_reason\\":\\"stop\\"}]"}}],"events":[{"timeUnixNano":"1791187202000000000","name":"gen_ai.evaluation.result","attributes":[{"key":"gen_ai.evaluation.name","value":{"stringValue":"user_feedback"}},{"key":"gen_ai.evaluation.score.label","value":{"stringValue":"down"}}]}],"status":{}},{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b175","name":"execute_tool","kind":1,"startTimeUnixNano":"1791187200000000000","endTimeUnixNano":"1791187200100000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"execute_tool"}}]}]}]}]}
          """,
          """
          {"resourceSpans":[{"resource":{},"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60d","spanId":"eee19b7ec3c1b176","name":"chat gpt-5","startTimeUnixNano":1791187260000000000,"endTimeUnixNano":1791187260500000000,"attributes":[{"key":"gen_ai.system","value":{"stringValue":"openai"}},{"key":"gen_ai.request.model","value":{"stringValue":"gpt-5"}},{"key":"gen_ai.usage.prompt_tokens","value":{"intValue":7}},{"key":"gen_ai.usage.completion_tokens","value":{"intValue":0}},{"key":"error.type","value":{"stringValue":"timeout"}}],"status":{"code":2}}]}]}]}
          """);

  /** Spans as the SDK's console writes them. */
  public static final List<String> SDK_SPANS =
      List.of(
          """
          {"name":"chat gpt-5","context":{"trace_id":"0x1","span_id":"0x2"},"kind":"SpanKind.CLIENT","parent_id":null,"start_time":"2026-10-05T08:00:00.000000Z","end_time":"2026-10-05T08:00:01.000000Z","status":{"status_code":"UNSET"},"attributes":{"gen_ai.operation.name":"chat","gen_ai.provider.name":"openai","gen_ai.request.model":"gpt-5","gen_ai.usage.input_tokens":11,"gen_ai.usage.output_tokens":22,"gen_ai.usage.reasoning.output_tokens":12},"events":[{"name":"gen_ai.user.message","attributes":{"content":"hello"}},{"name":"gen_ai.choice","attributes":{"message":{"role":"assistant","content":"Hi!"}}}],"links":[],"resource":{"attributes":{"service.name":"helpdesk"}}}
          """);

  /** Requests of an OpenAI batch. */
  public static final List<String> BATCH_INPUT =
      List.of(
          """
          {"custom_id":"request-1","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5-mini","messages":[{"role":"user","content":"Why was I charged twice?"}],"metadata":{"intent":"billing"}}}
          """,
          """
          {"custom_id":"request-2","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5-mini","messages":[{"role":"user","content":"hello"}]}}
          """);

  /** Their results, in another order. */
  public static final List<String> BATCH_OUTPUT =
      List.of(
          """
          {"id":"batch_req_2","custom_id":"request-2","response":{"status_code":429,"request_id":"req_2","body":{"error":{"message":"slow down"}}},"error":null}
          """,
          """
          {"id":"batch_req_1","custom_id":"request-1","response":{"status_code":200,"request_id":"req_1","body":{"id":"chatcmpl-1","object":"chat.completion","created":1791187200,"model":"gpt-5-mini-2025-08-07","choices":[{"index":0,"message":{"role":"assistant","content":"A duplicate hold."},"finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":30,"total_tokens":42,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":20}}}},"error":null}
          """);

  /** Every shape: name of a file to its text. */
  public static final Map<String, List<String>> ALL =
      Map.of(
          "litellm.jsonl", LITELLM,
          "langfuse.jsonl", LANGFUSE,
          "helicone.csv", HELICONE,
          "openinference.jsonl", OPENINFERENCE,
          "otlp.jsonl", OTLP,
          "sdk.jsonl", SDK_SPANS,
          "batch.jsonl", BATCH_OUTPUT);

  /** Rows as one file's text. */
  public static String text(List<String> rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(row.strip()).append('\n'));
    return text.toString();
  }
}
