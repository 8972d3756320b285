// A form of texts, and what it takes for one to be sent: its errors stand beside their fields.

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { isWattlaneError } from "wattlane";
import { useErrorText } from "@/lib/errors";
import { Button } from "./button";
import { Field, Input, Select } from "./field";

export interface FormField {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "url" | "tel" | "color";
  required?: boolean;
  maxLength?: number;
  /** Choices, where it is one of some. */
  choices?: readonly { value: string; name: string }[];
  /** Where the server says that it is wrong: a path in the contract's names. */
  path?: string;
}

export type FormValues = Record<string, string>;

export interface FormProps {
  fields: readonly FormField[];
  initial?: FormValues;
  action: string;
  /** Sends it. What it throws is shown. */
  send: (values: FormValues) => Promise<unknown>;
  cancel?: () => void;
  children?: ReactNode;
}

export function Form({ fields, initial = {}, action, send, cancel, children }: FormProps) {
  const states = useTranslations("states");
  const words = useErrorText();
  const [values, setValues] = useState<FormValues>(initial);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const violations = isWattlaneError(error) ? error.fields : [];
  const wrong = (field: FormField) => violations.find(({ field: path }) => field.path && (path === field.path || path.startsWith(`${field.path}.`)))?.description;
  const told = fields.some((field) => wrong(field));
  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await send(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()])));
    } catch (error) {
      setError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {fields.map((field) => {
        const { name, label, hint, choices, type = "text", required, maxLength } = field;
        const set = (event: { target: { value: string } }) => setValues((before) => ({ ...before, [name]: event.target.value }));
        const common = { name, required, value: values[name] ?? "", onChange: set, "aria-invalid": wrong(field) ? true : undefined };
        return (
          <Field key={name} label={label} hint={hint} error={wrong(field)}>
            {(id) =>
              choices ? (
                <Select id={id} {...common}>
                  {choices.map(({ value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </Select>
              ) : (
                <Input id={id} type={type} maxLength={maxLength} className={type === "color" ? "w-20 p-1" : ""} {...common} />
              )
            }
          </Field>
        );
      })}
      {children}
      {error !== undefined && !told && (
        <p role="alert" className="text-bad [overflow-wrap:anywhere]">
          {words(error)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        {cancel && <Button onClick={cancel}>{states("cancel")}</Button>}
        <Button type="submit" kind="main" disabled={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
