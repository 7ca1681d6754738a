# The text encoder's lessons before any picture: to read off a caption what its scene holds.
# ids: (batch, tokens); ends: where each caption's end marker stands; facts: 0 or 1, (batch, facts)

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, ids: Tensor, ends: Tensor, facts: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.differentiate(self.loss(ids, ends, facts), leaves, w, g)

def validate(self, w: Dict[str, Tensor], plan: Tensor, ids: Tensor, ends: Tensor, facts: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return torch.reshape(self.loss(ids, ends, facts), [1])

# Bits of surprise per fact that is so, cross-entropy of independent yes and no; much is left unsaid, so it never falls to 0.
def loss(self, ids: Tensor, ends: Tensor, facts: Tensor) -> Tensor:
    width = torch.size(self.w["text_model.final_layer_norm.weight"], 0)
    none = annotate(Dict[str, Tensor], {})
    hidden, normed, pooled = self.encode_text(ids, 0, ends, width // 64, True, none)
    said = torch.to(self.linear(torch.to(pooled, self.w["meaning.weight"]), "meaning"), 6)
    surprise = torch.binary_cross_entropy_with_logits(said, facts, None, None, 2)
    return surprise / torch.sum(facts)
