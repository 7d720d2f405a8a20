import { Button } from "#app/components/button.tsx";
import { readButton } from "./suggest-button.ts";

type Props = {
  label: string;
  /** Which texts the button has read. */
  place?: string;
  /** What the server has found, as HTML. */
  found: string | undefined;
};

/** Has skills found in the texts of the form and shows them. The server reads them, with JavaScript and without. */
export function SuggestBox({ label, place = "", found = "" }: Props) {
  return (
    <div id="suggested">
      <Button look="plain" small formNoValidate {...readButton(place)}>
        {label}
      </Button>
      <div dangerouslySetInnerHTML={{ __html: found }} />
    </div>
  );
}
