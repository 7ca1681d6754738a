# CLIP's text encoder (arXiv 2103.00020), as transformers names its weights.

# ids: (batch, 77); skip: how many of the last layers to leave out; ends: where each text's end marker stands
# learnt: empty, or "vectors" (n, width) for the first text's "places" (n,)
# -> hidden state before the final norm, after the final norm, and the projected end marker of all layers (XL),
#    all float32: (batch, 77, width) twice, (batch, projection)
def encode_text(self, ids: Tensor, skip: int, ends: Tensor, heads: int, quick: bool, learnt: Dict[str, Tensor]) -> Tuple[Tensor, Tensor, Tensor]:
    h = torch.embedding(self.w["text_model.embeddings.token_embedding.weight"], ids)
    if "vectors" in learnt:
        h = torch.index_copy(h, 1, learnt["places"], torch.unsqueeze(torch.to(learnt["vectors"], h), 0))
    h = h + torch.slice(self.w["text_model.embeddings.position_embedding.weight"], 0, 0, torch.size(ids, 1))
    layers = self.layers()
    hidden = h
    for i in range(layers):
        h = self.encoder_layer(h, "text_model.encoder.layers." + str(i), heads, quick)
        if i == layers - 1 - skip:
            hidden = h
    last = self.layer_norm(h, "text_model.final_layer_norm")
    pooled = last[torch.arange(torch.size(ids, 0), device=torch.device("cpu")), ends]
    if self.has("text_projection"):
        pooled = self.linear(pooled, "text_projection")
    normed = self.layer_norm(hidden, "text_model.final_layer_norm")
    return (torch.to(hidden, 6), torch.to(normed, 6), torch.to(pooled, 6))

def layers(self) -> int:
    i = 0
    while self.has("text_model.encoder.layers." + str(i) + ".mlp.fc1"):
        i = i + 1
    return i

def encoder_layer(self, h: Tensor, name: str, heads: int, quick: bool) -> Tensor:
    a = self.layer_norm(h, name + ".layer_norm1")
    h = h + self.self_attention(a, name + ".self_attn", heads)
    a = self.linear(self.layer_norm(h, name + ".layer_norm2"), name + ".mlp.fc1")
    if quick:
        a = a * torch.sigmoid(a * 1.702)
    else:
        a = torch.gelu(a)
    return h + self.linear(a, name + ".mlp.fc2")

# A token sees itself and those before it.
def self_attention(self, x: Tensor, name: str, heads: int) -> Tensor:
    q = torch.transpose(torch.unflatten(self.linear(x, name + ".q_proj"), 2, [heads, -1]), 1, 2)
    k = torch.transpose(torch.unflatten(self.linear(x, name + ".k_proj"), 2, [heads, -1]), 1, 2)
    v = torch.transpose(torch.unflatten(self.linear(x, name + ".v_proj"), 2, [heads, -1]), 1, 2)
    a = self.attend(q, k, v, True)
    return self.linear(torch.flatten(torch.transpose(a, 1, 2), 2), name + ".out_proj")
