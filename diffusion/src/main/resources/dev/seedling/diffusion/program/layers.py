# Layers that every network here shares. A layer's weights are found by its name, as the checkpoint spells it.

# Takes a weight as it lies on disk and keeps a copy as `dtype` (PyTorch's number), convolutions with channels last.
def put(self, name: str, weight: Tensor, dtype: int) -> None:
    if torch.dim(weight) == 4:
        self.w[name] = torch.to(weight, dtype, False, True, memory_format=2)
    else:
        self.w[name] = torch.to(weight, dtype, False, True)

# The same for a weight that nobody else has: it is kept itself where it can be.
def adopt(self, name: str, weight: Tensor, dtype: int) -> None:
    w = torch.to(weight, dtype)
    if torch.dim(w) == 4:
        w = torch.contiguous(w, memory_format=2)
    self.w[name] = w

# bfloat16 arrives as bytes: DJL has no such array.
def from_bfloat16(self, bits: Tensor, shape: List[int]) -> Tensor:
    return torch.reshape(torch.view_copy(bits, dtype=15), shape)

def has(self, name: str) -> bool:
    return name + ".weight" in self.w

# x in the precision, on the device and in the memory layout that the network computes in.
def enter(self, x: Tensor, first: str) -> Tensor:
    return torch.contiguous(torch.to(x, self.w[first + ".weight"]), memory_format=2)

def conv(self, x: Tensor, name: str, stride: int, padding: int) -> Tensor:
    bias = torch.get(self.w, name + ".bias")
    return torch.conv2d(x, self.w[name + ".weight"], bias, [stride, stride], [padding, padding])

# A 1x1 convolution is a linear layer of pixels: checkpoints store the same projection either way.
def linear(self, x: Tensor, name: str) -> Tensor:
    w = self.w[name + ".weight"]
    if torch.dim(w) == 4:
        w = torch.flatten(w, 1)
    return torch.linear(x, w, torch.get(self.w, name + ".bias"))

# With channels last, libtorch takes the variance as E[x^2] - E[x]^2, which loses digits that float32 has (measured: ten
# times the error of a whole picture) and that half precision never had. Half precision keeps its layout, save below 1024
# pixels and 512 channels (16 a group), where libtorch goes value by value: two copies and the other kernel take a tenth of
# the time, with gradients a third (64x96x16x16, bfloat16). Anywhere else they would take several times as long.
def group_norm(self, x: Tensor, name: str, eps: float) -> Tensor:
    small = torch.size(x, 1) < 512 and torch.size(x, 2) * torch.size(x, 3) < 1024
    if x.dtype == 6 or small:
        x = torch.contiguous(x, memory_format=0)
    h = torch.group_norm(x, 32, self.w[name + ".weight"], self.w[name + ".bias"], eps)
    if x.dtype != 6:
        h = torch.contiguous(h, memory_format=2)
    return h

def layer_norm(self, x: Tensor, name: str) -> Tensor:
    w = self.w[name + ".weight"]
    return torch.layer_norm(x, torch.size(w), w, self.w[name + ".bias"], 1.0000000000000001e-05)

# q: (batch, tokens, width); k, v: (batch, keys, width)
def attention(self, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
    q = torch.transpose(torch.unflatten(q, 2, [heads, -1]), 1, 2)
    k = torch.transpose(torch.unflatten(k, 2, [heads, -1]), 1, 2)
    v = torch.transpose(torch.unflatten(v, 2, [heads, -1]), 1, 2)
    return torch.flatten(torch.transpose(self.attend(q, k, v, False), 1, 2), 2)

# q: (batch, heads, tokens, width of a head); k, v: alike, of keys. Where gradients are wanted, in whole matrices while they are
# small: the fused kernel takes them tile by tile, 35,000 tiny products in one training step of 64 pictures.
def attend(self, q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
    if not q.requires_grad or torch.size(k, 2) > 1024:
        return torch.scaled_dot_product_attention(q, k, v, None, 0., causal)
    scores = torch.matmul(q * torch.pow(torch.size(q, 3), -0.5), torch.transpose(k, 2, 3))
    if causal:
        first = torch.detach(torch.select(torch.select(scores, 0, 0), 0, 0))
        scores = scores + torch.triu(torch.full_like(first, -10000.), 1)
    return torch.matmul(torch.softmax(scores, 3), v)

# (batch, width, height, width) -> (batch, pixels, width), and back; free of copies with channels last
def to_tokens(self, x: Tensor) -> Tensor:
    return torch.transpose(torch.flatten(x, 2), 1, 2)

def to_pixels(self, x: Tensor, like: Tensor) -> Tensor:
    return torch.contiguous(torch.view_as(torch.transpose(x, 1, 2), like), memory_format=2)

# Two convolutions round a shortcut; `time` is the time embedding after its SiLU, where the network has one.
def resnet(self, x: Tensor, name: str, time: Optional[Tensor], eps: float) -> Tensor:
    h = self.conv(torch.silu(self.group_norm(x, name + ".norm1", eps)), name + ".conv1", 1, 1)
    if time is not None:
        h = h + torch.unsqueeze(torch.unsqueeze(self.linear(time, name + ".time_emb_proj"), 2), 3)
    h = self.conv(torch.silu(self.group_norm(h, name + ".norm2", eps)), name + ".conv2", 1, 1)
    if self.has(name + ".conv_shortcut"):
        x = self.conv(x, name + ".conv_shortcut", 1, 0)
    return x + h

def upsample(self, x: Tensor, name: str, height: int, width: int) -> Tensor:
    return self.conv(torch.upsample_nearest2d(x, [height, width]), name, 1, 1)
