# How wrong a reading of several attributes is: cross-entropy, a mean over the examples that tell an attribute, summed over the
# attributes. logits: of all values, attribute by attribute, (batch, values); labels: -1 where there is none, (batch, attributes)
# sizes: how many values each attribute has, (attributes,)
def misread(self, logits: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    loss = torch.sum(logits) * 0.
    at = 0
    for i in range(torch.size(sizes, 0)):
        size = int(sizes[i])
        values = torch.slice(logits, 1, at, at + size)
        label = torch.select(labels, 1, i)
        told = torch.clamp(torch.sum(torch.to(torch.ge(label, 0), 6)), 1., None)
        loss = loss + torch.cross_entropy_loss(values, label, None, 2, -1, 0.) / told
        at = at + size
    return loss
