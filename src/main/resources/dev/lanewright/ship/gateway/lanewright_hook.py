"""LiteLLM proxy hook: sends requests for the model "lanewright" to a tier of the policy.

Written by Lanewright for the policy version @HASH@. Needs lanewright_router.py beside it and
LiteLLM around it. Metadata of a request comes as its "metadata" object; what the cascade's gates
say of an answer is for the caller: lanewright_router.check(request, tier, answer).

Where a trained model reads embeddings, put embed(text) into lanewright_embed.py beside this file:
a list of floats of length 1, by the embedder that the model was trained with. Without it such
models say nothing, and their stages pass on.
"""

import importlib.util

from litellm.integrations.custom_logger import CustomLogger

from lanewright_router import route

embed = None
if importlib.util.find_spec("lanewright_embed"):
    from lanewright_embed import embed

MODEL = "lanewright"


def request_of(data):
    """The request in the words of the router."""
    messages = []
    images = 0
    for message in data.get("messages") or []:
        content = message.get("content")
        if isinstance(content, list):
            images += sum(part.get("type") == "image_url" for part in content)
            texts = [part.get("text") or "" for part in content if part.get("type") == "text"]
            content = "\n".join(texts)
        if isinstance(content, str):
            messages.append({"role": message.get("role"), "content": content})
    fields = data.get("metadata")
    request = {"fields": fields if isinstance(fields, dict) else {}}
    if isinstance(data.get("prompt"), str) and not messages:
        request["prompt"] = data["prompt"]
    else:
        request["messages"] = messages
    if images:
        request["images"] = images
    if data.get("tools"):
        request["tools"] = len(data["tools"])
    return request


class LanewrightHook(CustomLogger):
    """Chooses the tier before the call."""

    async def async_pre_call_hook(self, user_api_key_dict, cache, data, call_type):
        if data.get("model") != MODEL:
            return data
        decision = route(request_of(data), embed)
        data["model"] = decision["tier"]
        if not isinstance(data.get("metadata"), dict):
            data["metadata"] = {}
        data["metadata"]["routing.lane"] = decision["tier"]
        data["metadata"]["lanewright_reasons"] = ", ".join(decision["reasons"])
        return data


proxy_handler_instance = LanewrightHook()
