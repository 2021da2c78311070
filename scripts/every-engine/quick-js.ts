import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';

/** Runs a script in QuickJS, an interpreter that shares no code with V8 or SpiderMonkey, and gives what `expression` comes to. */
export async function evaluateInQuickJs(script: string, expression: string): Promise<string> {
  const quickJs = await newQuickJSWASMModuleFromVariant(variant);
  const context = quickJs.newContext();
  try {
    context.unwrapResult(context.evalCode(script)).dispose();
    const result = context.unwrapResult(context.evalCode(expression));
    const text = context.getString(result);
    result.dispose();
    return text;
  } finally {
    context.dispose();
  }
}
