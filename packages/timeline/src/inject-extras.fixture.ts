/** The article's program that injects extra work while it waits, as the pictures of the design show it. */
export const injectExtras = `
main created
main runs
a created by main
b1 created by main
b2 created by main
main waits any of a, b1, b2
a runs
a waits sleep(3)
b1 runs
b1 waits sleep(1)
b2 runs
b2 waits sleep(1)
@1
b1 ready timer
b2 ready timer
b1 runs
b1 returned "b1"
trip
main ready by b1
b2 runs
b2 returned "b2"
main runs
b3 created by main
main waits any of a, b3
b3 runs
b3 waits sleep(1)
@2
b3 ready timer
b3 runs
b3 returned "b3"
trip
main ready by b3
main runs
a' created by main
main waits any of a, a'
a' runs
a' waits sleep(3)
@3
a ready timer
a runs
a returned "a"
trip
main ready by a
main runs
b4 created by main
main waits any of a', b4
b4 runs
b4 waits sleep(1)
@4
b4 ready timer
b4 runs
b4 returned "b4"
trip
main ready by b4
main runs
b5 created by main
main waits any of a', b5
b5 runs
b5 waits sleep(1)
@5
a' ready timer
b5 ready timer
a' runs
a' returned "a"
trip
main ready by a'
b5 runs
b5 returned "b5"
main runs
main returned ["b1", "b2", "b3", "a", "b4", "a", "b5"]
complete
`;
