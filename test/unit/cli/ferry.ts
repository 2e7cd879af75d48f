export const FERRY = `Ferry talks resume as strike enters third week

PORT MAREN – Transport Minister Ana Duarte met the dockers’ union on Monday. “It is too early to say how this ends,” Duarte said.

The strike has cost the port about $2.5 million since it began, the Maren Harbour Authority said on Tuesday. Some 12 per cent of its ships were sent to Corvale instead.

The union’s leader, Tomas Reyl, said his members would not return to work before Friday.
`;
