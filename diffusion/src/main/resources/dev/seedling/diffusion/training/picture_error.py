# How lessons of autoencoder and decoder measure what pictures lose.

# x, y: -1 to 1, (batch, 3, height, width); mask: 255 on things, (batch, 1, height, width)
# Absolute error, four times as heavy on things: of pixels; of means over 4 x 4 pixels, which hold the colours of small
# things; and of differences between neighbours, which hold edges. And how strange a recognizer finds the difference: a wheel is
# few pixels, but tells a car from a tent.
def error(self, x: Tensor, y: Tensor, mask: Tensor, recognizer: Dict[str, Tensor], dtype: int) -> Tensor:
    care = torch.to(mask, 6) * (3. / 255.) + 1.
    care = care / torch.mean(care)
    e = (y - x) * care
    colors = torch.mean(torch.abs(torch.avg_pool2d(e, [4, 4])))
    across = torch.mean(torch.abs(torch.diff(e, 1, 3)))
    along = torch.mean(torch.abs(torch.diff(e, 1, 2)))
    strange = self.strangeness(x, y, care, recognizer, dtype)
    return torch.mean(torch.abs(e)) + colors + (across + along) * 0.5 + strange * 0.20000000000000001
