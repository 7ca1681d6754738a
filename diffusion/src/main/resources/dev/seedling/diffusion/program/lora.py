# What LoRAs and their kin make of a weight. All in float32.

def exact(self, x: Tensor) -> Tensor:
    return torch.to(x, 6)

# A copy to work on.
def own(self, x: Tensor) -> Tensor:
    return torch.to(x, 6, False, True)

# LoRA (arXiv 2106.09685): up (out, rank, ...), down (rank, in, ...) -> (out, in * kernel)
def product(self, up: Tensor, down: Tensor) -> Tensor:
    return torch.matmul(torch.flatten(up, 1), torch.flatten(down, 1))

# The same, added to a weight in its place: most LoRAs are only this, and gigabytes of it.
def add_product(self, weight: Tensor, up: Tensor, down: Tensor, factor: float) -> Tensor:
    rows = torch.view(weight, [torch.size(weight, 0), -1])
    return torch.view_as(torch.addmm_(rows, torch.flatten(up, 1), torch.flatten(down, 1), beta=1, alpha=factor), weight)

# core: (m, n, height, width); up: (m, out); down: (n, in) -> (out, in, height, width)
def tucker(self, core: Tensor, up: Tensor, down: Tensor) -> Tensor:
    m, n, height, width = torch.size(core)
    x = torch.matmul(torch.transpose(up, 0, 1), torch.flatten(core, 1))
    x = torch.reshape(x, [-1, n, height * width])
    x = torch.matmul(torch.transpose(down, 0, 1), x)
    return torch.reshape(x, [torch.size(up, 1), torch.size(down, 1), height, width])

# LoHa (arXiv 2108.06098)
def times(self, one: Tensor, other: Tensor) -> Tensor:
    return one * other

# LoKr (arXiv 2309.14859): a convolution's kernel stays with its inner factor.
def kronecker(self, outer: Tensor, inner: Tensor) -> Tensor:
    return torch.kron(outer, torch.flatten(inner, 1))

def moved(self, weight: Tensor, change: Tensor, factor: float) -> Tensor:
    return torch.add(weight, torch.reshape(change, torch.size(weight)), alpha=factor)

# DoRA (arXiv 2402.09353): a direction times a length. `dims`: those of (out, in, kernel) that a length is taken over.
def of_length(self, weight: Tensor, lengths: Tensor, dims: List[int]) -> Tensor:
    x = torch.reshape(weight, [torch.size(weight, 0), torch.size(weight, 1), -1])
    norm = torch.sqrt(torch.sum(x * x, dims, True))
    x = x * (torch.reshape(lengths, torch.size(norm)) / torch.clamp_min(norm, 1.1920928955078125e-07))
    return torch.reshape(x, torch.size(weight))

def between(self, a: Tensor, b: Tensor, way: float) -> Tensor:
    return a + (b - a) * way

# A sum shows whatever is not finite in one pass, and takes no memory.
def is_finite(self, x: Tensor) -> Tensor:
    return torch.isfinite(torch.sum(x))
