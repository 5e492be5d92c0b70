/** Presses a control of a site. Only the control that opens a reply is ever given to it. */
export function press(control: HTMLElement): void {
  // The sites listen to the press as well as to the click.
  for (const type of ["mousedown", "mouseup"]) {
    control.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window }));
  }
  control.click();
}
