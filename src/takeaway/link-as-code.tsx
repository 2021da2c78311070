import { lazy, Suspense, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLab } from '../stores/lab-context.ts';
import { isPublic } from './public-address.ts';

const QrCode = lazy(() => import('../ui/qr-code.tsx'));

/** The link to what is on the screen as a code to be read off it; drawn when it is asked for, for that very instant. */
export function LinkAsCode() {
  const intl = useIntl();
  const { share } = useLab();
  const id = useId();
  const [address, setAddress] = useState<string | null>(null);
  if (!isPublic(window.location.href)) return null;
  return (
    <>
      <button
        type="button"
        className="ui-button"
        aria-expanded={address !== null}
        aria-controls={address === null ? undefined : id}
        onClick={() => setAddress(address === null ? share.address() : null)}
      >
        {intl.formatMessage({ id: 'takeaway.link.code' })}
      </button>
      {address === null ? null : (
        <div id={id} className="takeaway-code">
          <Suspense fallback={null}>
            <QrCode
              text={address}
              name={intl.formatMessage({ id: 'takeaway.link.codeName' })}
              tooLong={<p>{intl.formatMessage({ id: 'takeaway.link.codeTooLong' })}</p>}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
