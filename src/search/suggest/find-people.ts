import { SURNAMES } from "../../text/surnames.ts";

/**
 * People's names, as news prints them: after an office or before a verb of speaking. No dictionary of names:
 * what is suggested stands in the archive, and a wrong guess costs a line in a list.
 */

const OFFICES =
  "总书记|主席|总理|总统|首相|国王|书记|部长|省长|市长|县长|委员长|议长|院长|校长|主任|董事长|总经理|教授|院士|大使|特使|秘书长|局长|记者|通讯员";
const VERBS =
  "指出|强调|表示|主持|出席|会见|讲话|介绍|认为|同志|宣布|参加|签署|致辞|发表|通电话|举行|说|在|同|和|与|向|、|，|。|）|：|$";

/** "主席习近平指出", "记者郑旋、": an office, a surname, one or two characters more, and what goes on. */
const AFTER_OFFICE = new RegExp(`(?:${OFFICES})([${SURNAMES}]\\p{Script=Han}{1,2}?)(?=${VERBS})`, "gu");
/** "习近平强调，": at the beginning of a sentence. */
const SPEAKING = new RegExp(
  `(?<=^|[。！？；])([${SURNAMES}]\\p{Script=Han}{1,2}?)(?=指出|强调|表示|认为|介绍|主持|参加|出席)`,
  "gu",
);

/** Names in a text, each as often as it is found. */
export const findPeople = (text: string): string[] =>
  [AFTER_OFFICE, SPEAKING].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
