# The denoising network of Stable Diffusion 1, 2 and XL: a U-Net with cross-attention (arXiv 2112.10752, 2307.01952).
# Its shape is read off the weights: a layer exists where its weight does. `heads` counts attention heads per level.

# sample: (batch, channels, height, width); timesteps: (batch,)
# text: what `read` made of the prompt; extra: "guidance" (LCM), "pooled" and "sizes" (XL)
# -> the prediction, float32, (batch, 4, height, width)
def forward(self, sample: Tensor, timesteps: Tensor, text: Dict[str, Tensor], extra: Dict[str, Tensor], heads: List[int]) -> Tensor:
    time = torch.silu(self.embed_time(timesteps, extra))
    h = self.conv(self.enter(sample, "conv_in"), "conv_in", 1, 1)
    skips = [h]
    level = 0
    while self.has("down_blocks." + str(level) + ".resnets.0.conv1"):
        h = self.down(h, "down_blocks." + str(level), time, text, heads[level], skips)
        level = level + 1
    h = self.middle(h, time, text, heads[-1])
    level = 0
    while self.has("up_blocks." + str(level) + ".resnets.0.conv1"):
        h = self.up(h, "up_blocks." + str(level), time, text, heads[-1 - level], skips)
        level = level + 1
    h = torch.silu(self.group_norm(h, "conv_norm_out", 1.0000000000000001e-05))
    return torch.contiguous(torch.to(self.conv(h, "conv_out", 1, 1), 6), memory_format=0)

# Keys and values of every cross-attention: they depend on the prompt alone, so they are computed once per prompt.
# context: (batch, tokens, width); perturbed: names of transformer blocks, with a space before and after each, whose
# self-attention is to be perturbed for the last of the batch (arXiv 2403.17377)
def read(self, context: Tensor, perturbed: str) -> Dict[str, Tensor]:
    text = annotate(Dict[str, Tensor], {})
    x = torch.to(context, self.w["conv_in.weight"])
    for name in torch.keys(self.w):
        if torch.endswith(name, ".attn1.to_v.weight"):
            block = torch.slice(name, 0, -18)
            if " " + block + " " in perturbed:
                text[block + ".perturbed"] = x
        if torch.endswith(name, ".attn2.to_k.weight"):
            layer = torch.slice(name, 0, -12)
            text[layer + ".k"] = self.linear(x, layer + ".to_k")
            text[layer + ".v"] = self.linear(x, layer + ".to_v")
    return text

def down(self, h: Tensor, name: str, time: Tensor, text: Dict[str, Tensor], heads: int, skips: List[Tensor]) -> Tensor:
    i = 0
    while self.has(name + ".resnets." + str(i) + ".conv1"):
        h = self.resnet(h, name + ".resnets." + str(i), time, 1.0000000000000001e-05)
        if self.has(name + ".attentions." + str(i) + ".norm"):
            h = self.transformer(h, name + ".attentions." + str(i), text, heads)
        torch.append(skips, h)
        i = i + 1
    if self.has(name + ".downsamplers.0.conv"):
        h = self.conv(h, name + ".downsamplers.0.conv", 2, 1)
        torch.append(skips, h)
    return h

def middle(self, h: Tensor, time: Tensor, text: Dict[str, Tensor], heads: int) -> Tensor:
    if self.has("mid_block.resnets.0.conv1"):
        h = self.resnet(h, "mid_block.resnets.0", time, 1.0000000000000001e-05)
    if self.has("mid_block.attentions.0.norm"):
        h = self.transformer(h, "mid_block.attentions.0", text, heads)
    if self.has("mid_block.resnets.1.conv1"):
        h = self.resnet(h, "mid_block.resnets.1", time, 1.0000000000000001e-05)
    return h

def up(self, h: Tensor, name: str, time: Tensor, text: Dict[str, Tensor], heads: int, skips: List[Tensor]) -> Tensor:
    i = 0
    while self.has(name + ".resnets." + str(i) + ".conv1"):
        h = torch.cat([h, torch.pop(skips)], 1)
        h = self.resnet(h, name + ".resnets." + str(i), time, 1.0000000000000001e-05)
        if self.has(name + ".attentions." + str(i) + ".norm"):
            h = self.transformer(h, name + ".attentions." + str(i), text, heads)
        i = i + 1
    if self.has(name + ".upsamplers.0.conv"):
        # the next level's size, which is not twice this one where a size was odd on the way down
        h = self.upsample(h, name + ".upsamplers.0.conv", torch.size(skips[-1], 2), torch.size(skips[-1], 3))
    return h

def transformer(self, x: Tensor, name: str, text: Dict[str, Tensor], heads: int) -> Tensor:
    h = self.to_tokens(self.group_norm(x, name + ".norm", 9.9999999999999995e-07))
    h = self.linear(h, name + ".proj_in")
    i = 0
    while self.has(name + ".transformer_blocks." + str(i) + ".norm1"):
        h = self.transformer_block(h, name + ".transformer_blocks." + str(i), text, heads)
        i = i + 1
    return x + self.to_pixels(self.linear(h, name + ".proj_out"), x)

def transformer_block(self, h: Tensor, name: str, text: Dict[str, Tensor], heads: int) -> Tensor:
    a = self.layer_norm(h, name + ".norm1")
    k = self.linear(a, name + ".attn1.to_k")
    v = self.linear(a, name + ".attn1.to_v")
    a = self.attention(self.linear(a, name + ".attn1.to_q"), k, v, heads)
    if name + ".perturbed" in text:
        # each place attends to itself alone
        a = torch.cat([torch.slice(a, 0, 0, -1), torch.slice(v, 0, -1)], 0)
    h = h + self.linear(a, name + ".attn1.to_out.0")
    a = self.linear(self.layer_norm(h, name + ".norm2"), name + ".attn2.to_q")
    a = self.attention(a, text[name + ".attn2.k"], text[name + ".attn2.v"], heads)
    h = h + self.linear(a, name + ".attn2.to_out.0")
    a, gate = torch.chunk(self.linear(self.layer_norm(h, name + ".norm3"), name + ".ff.net.0.proj"), 2, -1)
    return h + self.linear(a * torch.gelu(gate), name + ".ff.net.2")

# -> (batch, 4 * width of the first level)
def embed_time(self, timesteps: Tensor, extra: Dict[str, Tensor]) -> Tensor:
    w = self.w["time_embedding.linear_1.weight"]
    x = torch.to(self.sinusoids(timesteps, torch.size(w, 1)), w)
    if "guidance" in extra:
        x = x + self.linear(torch.to(extra["guidance"], w), "time_embedding.cond_proj")
    x = self.linear(torch.silu(self.linear(x, "time_embedding.linear_1")), "time_embedding.linear_2")
    if "pooled" in extra:
        x = x + self.embed_sizes(extra["pooled"], extra["sizes"])
    return x

# XL's micro-conditioning. pooled: (batch, width of the second text encoder); sizes: (batch, 6)
def embed_sizes(self, pooled: Tensor, sizes: Tensor) -> Tensor:
    w = self.w["add_embedding.linear_1.weight"]
    count = torch.size(sizes, 1)
    width = torch.floordiv(torch.size(w, 1) - torch.size(pooled, 1), count)
    waves = torch.reshape(self.sinusoids(torch.flatten(sizes), width), [-1, count * width])
    x = torch.to(torch.cat([pooled, waves], 1), w)
    return self.linear(torch.silu(self.linear(x, "add_embedding.linear_1")), "add_embedding.linear_2")

# Cosines, then sines, of t at `width / 2` frequencies from 1 down to nearly 1/10000 (arXiv 1706.03762). t: (n,)
def sinusoids(self, t: Tensor, width: int) -> Tensor:
    half = torch.floordiv(width, 2)
    powers = torch.arange(half, dtype=6, device=torch.device("cpu")) * -9.2103403719761836 / half
    angles = torch.unsqueeze(t, 1) * torch.to(torch.exp(powers), t)
    return torch.cat([torch.cos(angles), torch.sin(angles)], 1)
