# One training step, whole: the program is a function of its arguments, which it changes in place.
# w, m, v, ema: weights, Adam's two moments and the weights' moving average, float32, under the network's own names
# plan: learning rate, number of the step from 1, share of the moving average that stays, precision (PyTorch's number)

# Hands the weights to the network in the wanted precision, and returns them as leaves of a graph of gradients.
def take(self, w: Dict[str, Tensor], dtype: int) -> List[Tensor]:
    leaves = annotate(List[Tensor], [])
    for name in torch.keys(w):
        leaf = torch.requires_grad_(torch.detach(w[name]), True)
        torch.append(leaves, leaf)
        cast = torch.to(leaf, dtype)
        if torch.dim(cast) == 4:
            cast = torch.contiguous(cast, memory_format=2)
        self.w[name] = cast
    return leaves

# AdamW, arXiv 1711.05101, with gradients clipped to a norm of 1. -> loss, norm before clipping
# A step whose gradients are not finite changes nothing.
def improve(self, loss: Tensor, leaves: List[Tensor], w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], plan: Tensor) -> Tensor:
    grads = annotate(List[Tensor], [])
    i = 0
    for g in torch.grad([loss], leaves, allow_unused=True):
        if g is not None:
            torch.append(grads, torch.to(g, 6))
        else:
            torch.append(grads, torch.zeros_like(leaves[i]))
        i = i + 1
    torch.set_grad_enabled(False)
    norm = torch.norm(torch.stack(torch._foreach_norm(grads)))
    if bool(torch.isfinite(norm)):
        torch._foreach_mul_(grads, min(1., 1. / (float(norm) + 9.9999999999999995e-07)))
        self.adamw(grads, w, m, v, ema, plan)
    self.w = annotate(Dict[str, Tensor], {})
    return torch.stack([torch.to(torch.detach(loss), 6), norm])

def adamw(self, grads: List[Tensor], w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], plan: Tensor) -> None:
    weights = annotate(List[Tensor], [])
    means = annotate(List[Tensor], [])
    squares = annotate(List[Tensor], [])
    steps = annotate(List[Tensor], [])
    step = torch.clone(plan[1])
    for name in torch.keys(w):
        torch.append(weights, w[name])
        torch.append(means, m[name])
        torch.append(squares, v[name])
        torch.append(steps, step)
    none = annotate(List[Tensor], [])
    torch._fused_adamw_(weights, grads, means, squares, none, steps, lr=float(plan[0]), beta1=0.9, beta2=0.98999999999999999, weight_decay=0.01, eps=1e-08, amsgrad=False, maximize=False)
    # One by one: libtorch 2.7.1 drops _foreach_lerp_ as if it changed nothing.
    for name in torch.keys(w):
        torch.lerp_(ema[name], w[name], 1. - float(plan[2]))
