/** Pixels of the image for one of the page: a picture is looked at larger than it stood. */
const SCALE = 2;

/** A picture file as PNG. It is read from a data address, which no content policy of a host page forbids for images. */
export async function rasterize(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no PNG was made')) : resolve(blob)),
      'image/png',
    ),
  );
}
