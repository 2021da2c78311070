/** A course system's store of values, as SCORM's two versions name their calls. */
export function recordingApi(known: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(known));
  const calls: string[] = [];
  const sets: [element: string, value: string][] = [];
  const call = (name: string) => () => {
    calls.push(name);
    return 'true';
  };
  const get = (element: string) => values.get(element) ?? '';
  const set = (element: string, value: string) => {
    sets.push([element, value]);
    values.set(element, value);
    return 'true';
  };
  return {
    values,
    calls,
    /** Every value that was set, in order. */
    sets,
    scorm12: {
      LMSInitialize: call('initialize'),
      LMSGetValue: get,
      LMSSetValue: set,
      LMSCommit: call('commit'),
      LMSFinish: call('finish'),
    },
    scorm2004: {
      Initialize: call('initialize'),
      GetValue: get,
      SetValue: set,
      Commit: call('commit'),
      Terminate: call('finish'),
    },
  };
}
