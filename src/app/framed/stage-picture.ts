import type { Lab } from '../../stores/lab-context.ts';
import { drawPicture, pictureFile } from '../../takeaway/picture/draw-picture.ts';
import { rasterize } from '../../takeaway/picture/rasterize.ts';

/** The stage as it stands, as PNG in a `data:` address: what a frame may hand over in any host. */
export async function stagePicture({ exhibits }: Pick<Lab, 'exhibits'>): Promise<string> {
  const element =
    exhibits
      .getState()
      .exhibits.find(({ id }) => id === 'stage')
      ?.element() ?? null;
  if (element === null) throw new Error('there is no stage on the screen');
  const picture = drawPicture(element, null);
  const png = await rasterize(await pictureFile(picture), picture.width, picture.height);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'));
    reader.readAsDataURL(png);
  });
}
