// A form of texts, and what it takes for one to be sent: its errors stand beside their fields.

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isWattlaneError } from "wattlane";
import { useErrorText } from "@/lib/errors";
import { useSending } from "@/lib/sending";
import { Button } from "./button";
import { Field, Input, Select, TextArea } from "./field";

export interface FormField {
  name: string;
  label: string;
  hint?: string;
  /** `lines` is a text of several. */
  type?: "text" | "lines" | "email" | "url" | "tel" | "color" | "number" | "datetime-local";
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  /** Choices, where it is one of some. */
  choices?: readonly { value: string; name: string }[];
  /** Where the server says that it is wrong: a path in the contract's names. */
  path?: string;
  /** It stays as it is: what is changed is known by it. */
  fixed?: boolean;
}

/** What is a colour and not a text needs less room. */
const SWATCH = { width: "5rem", padding: "0.25rem" };

export type FormValues = Record<string, string>;

export interface FormProps {
  /** Those that there are; some are there by what others say. */
  fields: readonly FormField[] | ((values: FormValues) => readonly FormField[]);
  initial?: FormValues;
  action: string;
  /** Sends it, as one request however often it is tried. What it throws is shown. */
  send: (values: FormValues, requestId: string) => Promise<unknown>;
  cancel?: () => void;
  /** What stands below an error, such as a way out; `dismiss` takes the error away. */
  afterError?: (error: unknown, dismiss: () => void) => ReactNode;
  /** What stands below the fields, such as a preview of what they say. */
  children?: (values: FormValues) => ReactNode;
}

export function Form({ fields: of, initial = {}, action, send, cancel, afterError, children }: FormProps) {
  const states = useTranslations("states");
  const words = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<FormValues>(initial);
  const fields = typeof of === "function" ? of(values) : of;
  const { busy, error, dismiss, submit } = useSending(send);
  const violations = isWattlaneError(error) ? error.fields : [];
  const isOf = (field: FormField, path: string) => field.path !== undefined && (path === field.path || path.startsWith(`${field.path}.`));
  const wrong = (field: FormField) => violations.find(({ field: path }) => isOf(field, path))?.description;
  const elsewhere = violations.filter(({ field: path }) => !fields.some((field) => isOf(field, path)));
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [error]);
  const trimmed = () => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(trimmed());
      }}
    >
      {fields.map((field) => {
        const { name, label, hint, choices, type = "text", required, maxLength, min, max, fixed } = field;
        const set = (event: { target: { value: string } }) => setValues((before) => ({ ...before, [name]: event.target.value }));
        const common = { name, required, value: values[name] ?? "", onChange: set };
        return (
          <Field key={name} label={label} hint={hint} error={wrong(field)}>
            {(ties) =>
              choices ? (
                <Select {...ties} {...common}>
                  {choices.map(({ value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </Select>
              ) : type === "lines" ? (
                <TextArea {...ties} maxLength={maxLength} {...common} />
              ) : (
                <Input {...ties} {...{ type, maxLength, min, max }} readOnly={fixed} style={type === "color" ? SWATCH : undefined} {...common} />
              )
            }
          </Field>
        );
      })}
      {children?.(values)}
      {error !== undefined && (violations.length === 0 || elsewhere.length > 0) && (
        <div role="alert" className="flex flex-col items-start gap-2 text-bad [overflow-wrap:anywhere]">
          {elsewhere.length > 0 ? elsewhere.map(({ field, description }) => `${field} ${description}`).join("; ") : words(error)}
          {afterError?.(error, dismiss)}
        </div>
      )}
      <div className="flex justify-end gap-2">
        {cancel && (
          // What is on its way cannot be taken back.
          <Button aria-disabled={busy} onClick={() => busy || cancel()}>
            {states("cancel")}
          </Button>
        )}
        <Button type="submit" kind="main" aria-disabled={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
